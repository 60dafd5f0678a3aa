package org.baton.indicators.internal.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of words in one cell: with commas between them, or as JSON when a word has one itself. */
public final class Parts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BETWEEN = Pattern.compile("[,;\uff0c\uff1b\u3001\\r\\n]");

  private Parts() {}

  /** The cell that is read as these words. */
  public static String write(List<String> words) {
    boolean plain =
        words.stream()
            .noneMatch(
                w ->
                    BETWEEN.matcher(w).find()
                        || w.isBlank()
                        || !w.equals(w.strip())
                        || w.startsWith("["));
    if (plain) {
      return String.join(", ", words);
    }
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the words; empty when they begin as JSON and are none. */
  public static Optional<List<String>> read(String cell) {
    if (!cell.startsWith("[")) {
      return Optional.of(
          Arrays.stream(BETWEEN.split(cell)).map(String::strip).filter(w -> !w.isEmpty()).toList());
    }
    try {
      List<String> words = JSON.readValue(cell, new TypeReference<List<String>>() {});
      return Optional.of(words).filter(w -> !w.contains(null));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
