package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.normalise.Normalisations;

/**
 * The steps of a study as a form asks for them: at most one of each kind, in the usual order. What
 * a form cannot say, such as parameters of single indicators, is written as text.
 *
 * @param impute how missing values are filled; empty for not at all
 * @param screen the least share of known values a unit must have; empty for no screening
 * @param treat {@code on} when outliers are treated
 * @param way the normalisation
 * @param from where min-max begins; empty for its default
 * @param to where min-max ends; empty for its default
 * @param denominators lines {@code indicator = item} or {@code indicator = item * scale}
 */
public record Guided(
    String impute,
    String screen,
    String treat,
    String way,
    String from,
    String to,
    String denominators) {
  /** The normalisations that need nothing but their name. */
  public static final List<String> WAYS =
      Normalisations.names().stream()
          .filter(
              n -> !Set.of("distance-to-target", "goalposts", "distance-to-reference").contains(n))
          .toList();

  /** The aggregations that need nothing but their name. */
  public static final List<String> AGGREGATIONS =
      Aggregation.names().stream().filter(n -> !n.equals("generalised")).toList();

  /** What a plan says, if a form can say it. */
  public static Optional<Guided> of(Study.Plan plan) {
    Map<String, Map<String, Object>> byName = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Map<String, Object> step : plan.steps()) {
      String name = String.valueOf(step.get("step"));
      order.add(name);
      byName.put(name, step);
    }
    Guided guided =
        new Guided(
            word(byName, "impute", "way"),
            word(byName, "screen", "availability"),
            byName.containsKey("treat") ? "on" : "",
            word(byName, "normalise", "way"),
            word(byName, "normalise", "from"),
            word(byName, "normalise", "to"),
            lines(plan.denominators()));
    return order.size() == byName.size() && guided.steps().equals(plan.steps())
        ? Optional.of(guided)
        : Optional.empty();
  }

  private static String word(
      Map<String, Map<String, Object>> steps, String step, String parameter) {
    Object value = steps.getOrDefault(step, Map.of()).get(parameter);
    return value == null ? "" : Study.plain(value);
  }

  private static String lines(Map<String, Study.Division> divisions) {
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

  /**
   * The steps.
   *
   * @throws Problem when a number is none
   */
  public List<Map<String, Object>> steps() {
    List<Violation> wrong = new ArrayList<>();
    List<Map<String, Object>> steps = new ArrayList<>();
    if (!denominators.isBlank()) {
      steps.add(Map.of("step", "denominate"));
    }
    if (!impute.isEmpty()) {
      steps.add(Map.of("step", "impute", "way", impute));
    }
    if (!screen.isEmpty()) {
      Map<String, Object> step = new TreeMap<>(Map.of("step", "screen"));
      number("screen", screen, wrong).ifPresent(n -> step.put("availability", n));
      steps.add(step);
    }
    if (!treat.isEmpty()) {
      steps.add(Map.of("step", "treat"));
    }
    Map<String, Object> last = new TreeMap<>(Map.of("step", "normalise", "way", way));
    if (way.equals("min-max")) {
      number("from", from, wrong).ifPresent(n -> last.put("from", n));
      number("to", to, wrong).ifPresent(n -> last.put("to", n));
    }
    steps.add(last);
    refuse(wrong);
    return steps;
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.composite.wrong", wrong, wrong.size());
    }
  }

  private static Optional<Double> number(String field, String text, List<Violation> wrong) {
    OptionalDouble number = Numerals.number(text.strip());
    if (number.isPresent()) {
      return Optional.of(number.getAsDouble());
    }
    if (!text.isBlank()) {
      wrong.add(Violation.at(field, text, "indicators.composite.not-a-number", field, ""));
    }
    return Optional.empty();
  }

  /**
   * What indicators are divided by.
   *
   * @throws Problem with every line that is not of the form
   */
  public Map<String, Study.Division> divisions() {
    Map<String, Study.Division> divisions = new TreeMap<>();
    List<Violation> wrong = new ArrayList<>();
    for (String line : denominators.lines().filter(l -> !l.isBlank()).toList()) {
      String[] parts = line.split("[=*]", -1);
      boolean three = parts.length == 3;
      Optional<Double> scale = three ? number("denominators", parts[2], wrong) : Optional.empty();
      if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[1].isBlank()) {
        wrong.add(Violation.at("denominators", line, "indicators.composite.denominator-line"));
      } else {
        divisions.put(parts[0].strip(), new Study.Division(parts[1].strip(), scale.orElse(null)));
      }
    }
    refuse(wrong);
    return divisions;
  }
}
