package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Choices;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.EntryFields;

/** The fields of a position in a form, and how they are read. */
final class PositionFields {
  static final String CORRIDOR = "corridor";

  private static final List<String> SHOWN =
      List.of(
          "titleZh",
          "titleEn",
          "target",
          "weight",
          "unit",
          "direction",
          "definition",
          "dataSource",
          "parent");

  private PositionFields() {}

  /** Fields filled with what an indicator says. */
  static List<Field> of(Naming naming, Entry entry, Corridor corridor) {
    Map<String, String> present = EntryFields.of(entry);
    List<Field> fields = new ArrayList<>();
    for (String name : SHOWN) {
      fields.add(field(naming, name).value(present.getOrDefault(name, "")));
    }
    fields.add(
        Field.of("more", Kind.AREA, naming.t("more"))
            .hint(naming.t("more.hint", String.join(", ", rest())))
            .most(8000));
    fields.add(
        Field.of(CORRIDOR, Kind.AREA, naming.t("corridor"))
            .hint(naming.t("corridor.hint"))
            .value(words(corridor))
            .most(1000));
    return fields;
  }

  private static List<String> rest() {
    return EntryFields.NAMES.stream().filter(n -> !SHOWN.contains(n)).toList();
  }

  private static Field field(Naming naming, String name) {
    String label = naming.field(name);
    return switch (name) {
      case "direction" ->
          Field.choice(
              name,
              Kind.SELECT,
              label,
              Choices.DIRECTIONS.stream()
                  .map(d -> Option.of(d, naming.t("direction." + d)))
                  .toList());
      case "target", "weight" -> Field.of(name, Kind.NUMBER, label);
      case "definition" -> Field.of(name, Kind.AREA, label).most(4000);
      default -> Field.of(name, Kind.TEXT, label).most(400);
    };
  }

  /** A corridor as it is written: a year, the lowest and the highest target in a line. */
  private static String words(Corridor corridor) {
    StringBuilder lines = new StringBuilder();
    for (Corridor.Year y : corridor.years()) {
      lines.append(y.year()).append(' ').append(y.low()).append(' ').append(y.high()).append('\n');
    }
    return lines.toString().strip();
  }

  /** What was entered that is not what the indicator says. */
  static Map<String, String> changes(Entry entry, UnaryOperator<String> entered) {
    Map<String, String> present = EntryFields.of(entry);
    Map<String, String> changes = new LinkedHashMap<>();
    for (String name : SHOWN) {
      String words = entered.apply(name);
      if (words != null && !words.strip().equals(present.getOrDefault(name, ""))) {
        changes.put(name, words.strip());
      }
    }
    String more = Objects.requireNonNullElse(entered.apply("more"), "");
    for (String line : more.split("\\R")) {
      int sign = line.indexOf('=');
      if (sign > 0) {
        changes.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      } else if (!line.isBlank()) {
        Violation wrong = Violation.at("more", line, "indicators.negotiation.line");
        throw Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
      }
    }
    return changes;
  }

  /** The corridor that was entered, null when it is the present one. */
  static Corridor corridor(Corridor present, String entered) {
    String words = Objects.requireNonNullElse(entered, "").replace("\r", "").strip();
    if (words.equals(words(present))) {
      return null;
    }
    List<Corridor.Year> years = new ArrayList<>();
    for (String line : words.split("\n")) {
      if (!line.isBlank()) {
        years.add(year(line));
      }
    }
    return new Corridor(years);
  }

  private static Corridor.Year year(String line) {
    String[] parts = line.strip().split("[\\s,;，；]+");
    OptionalInt year = Numerals.count(parts[0]);
    OptionalDouble low = parts.length == 3 ? Numerals.number(parts[1]) : OptionalDouble.empty();
    OptionalDouble high = parts.length == 3 ? Numerals.number(parts[2]) : OptionalDouble.empty();
    if (year.isPresent() && low.isPresent() && high.isPresent()) {
      return new Corridor.Year(year.getAsInt(), low.getAsDouble(), high.getAsDouble());
    }
    Violation wrong = Violation.at(CORRIDOR, line, "indicators.corridor.line");
    throw Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
  }
}
