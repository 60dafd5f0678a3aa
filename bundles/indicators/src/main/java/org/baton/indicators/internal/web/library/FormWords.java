package org.baton.indicators.internal.web.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.library.Parts;

/** What was entered in a form; every field that cannot be read is named at once. */
final class FormWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MultivaluedMap<String, String> form;
  private final List<Violation> wrong = new ArrayList<>();

  FormWords(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  String word(String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** A name in one language does for both. */
  Text title() {
    String zh = word("title");
    String en = word("titleEn");
    return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  OptionalDouble number(String name) {
    String written = word(name);
    OptionalDouble number = Numerals.number(written);
    if (number.isEmpty() && !written.isEmpty()) {
      wrong.add(Violation.at(name, written, "indicators.number"));
    }
    return number;
  }

  Double orNull(String name) {
    OptionalDouble number = number(name);
    return number.isPresent() ? number.getAsDouble() : null;
  }

  /** The version that the form was opened with; 0 when it tells none, -1 for what is none. */
  int version() {
    return Numerals.count(word("version")).orElse(word("version").isEmpty() ? 0 : -1);
  }

  /** Words with commas between them, or as JSON, as files have them too. */
  List<String> parts(String name) {
    return Parts.read(word(name))
        .orElseGet(
            () -> {
              wrong.add(Violation.at(name, word(name), "indicators.parts"));
              return List.of();
            });
  }

  Map<String, Object> json(String name) {
    String written = word(name);
    try {
      Map<String, Object> read =
          JSON.readValue(
              written.isEmpty() ? "{}" : written, new TypeReference<Map<String, Object>>() {});
      if (read != null && !read.containsValue(null)) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // The violation below says it.
    }
    wrong.add(Violation.at(name, written, "indicators.parameters"));
    return Map.of();
  }

  void refuse() {
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
  }
}
