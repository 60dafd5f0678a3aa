package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;

/** What indicators are divided by, as lines {@code indicator = item} or {@code … = item * 1000}. */
public final class Divisions {
  private static final String FIELD = "denominators";

  private Divisions() {}

  /** The lines, in the order of codes. */
  public static String write(Map<String, Study.Division> divisions) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(divisions)
        .forEach(
            (indicator, d) -> {
              lines.append(indicator).append(" = ").append(d.by());
              if (d.scale() != null) {
                lines.append(" * ").append(Study.plain(d.scale()));
              }
              lines.append('\n');
            });
    return lines.toString();
  }

  /** What lines say; every line that is not of the form is added to what is wrong. */
  public static Map<String, Study.Division> read(String text, List<Violation> wrong) {
    Map<String, Study.Division> divisions = new TreeMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      String[] parts = line.split("[=*]", -1);
      if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[1].isBlank()) {
        wrong.add(Violation.at(FIELD, line, "indicators.composite.denominator-line"));
        continue;
      }
      String scale = parts.length == 3 ? parts[2].strip() : "";
      OptionalDouble number = Numerals.number(scale);
      if (!scale.isEmpty() && number.isEmpty()) {
        wrong.add(Violation.at(FIELD, line, "indicators.composite.not-a-number", scale, ""));
      }
      Double by = number.isPresent() ? (Double) number.getAsDouble() : null;
      divisions.put(parts[0].strip(), new Study.Division(parts[1].strip(), by));
    }
    return divisions;
  }
}
