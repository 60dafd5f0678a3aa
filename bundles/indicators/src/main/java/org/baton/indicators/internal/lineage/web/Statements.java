package org.baton.indicators.internal.lineage.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.web.LineageResource.Stated;

/** Statements as people and programs give them. */
final class Statements {
  private Statements() {}

  /** Refuses a statement that leaves out what nothing can be put in for. */
  static Stated complete(Stated given) {
    List<Violation> wrong = new ArrayList<>();
    if (given == null || given.kind() == null) {
      wrong.add(missing("kind", Descent.Kind.values()));
    }
    if (given == null || given.comparability() == null) {
      wrong.add(missing("comparability", Descent.Comparability.values()));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
    return given;
  }

  private static Violation missing(String field, Enum<?>[] known) {
    return Violation.at(field, "", "indicators.choice", String.join(", ", names(known)));
  }

  private static List<String> names(Enum<?>[] known) {
    return Arrays.stream(known).map(Enum::name).toList();
  }

  /** The constant of a word; a word that is none is a mistake. */
  static <E extends Enum<E>> E choice(
      Class<E> type, String field, String word, List<Violation> wrong) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = String.join(", ", names(type.getEnumConstants()));
      wrong.add(Violation.at(field, word, "indicators.choice", known));
      return null;
    }
  }

  /** Reads {@code SET/CODE, SET/CODE}. */
  static List<EntryKey> origins(String words, List<Violation> wrong) {
    List<EntryKey> keys = new ArrayList<>();
    for (String word : words.split("[,\uff0c\u3001;\uff1b\\n]")) {
      String[] parts = word.strip().split("\\s*/\\s*");
      if (parts.length == 2 && !parts[0].isEmpty()) {
        keys.add(new EntryKey(parts[0], parts[1]));
      } else if (!word.isBlank()) {
        wrong.add(Violation.at("origins", word.strip(), "indicators.lineage.origin-form"));
      }
    }
    return keys;
  }

  static Descent descent(
      EntryKey entry,
      int since,
      Descent.Kind kind,
      List<EntryKey> origins,
      Descent.Comparability comparability,
      OptionalDouble factor,
      String formula,
      String reason) {
    return new Descent(
        0,
        entry,
        since,
        kind,
        origins.stream().distinct().toList(),
        comparability,
        factor,
        word(formula),
        word(reason),
        0,
        false,
        null,
        "");
  }

  private static String word(String given) {
    return given == null ? "" : given.strip();
  }

  /** A year in an address; 0 when it is left out. */
  static int year(String field, String word) {
    if (word.isBlank()) {
      return 0;
    }
    return Numerals.count(word.strip())
        .orElseThrow(
            () ->
                Problem.invalid(
                    "indicators.wrong",
                    List.of(Violation.at(field, word, "indicators.fields.whole")),
                    1));
  }

  static Problem noUnit(String kind) {
    return Problem.of(Kind.NOT_FOUND, "indicators.lineage.no-unit", kind);
  }
}
