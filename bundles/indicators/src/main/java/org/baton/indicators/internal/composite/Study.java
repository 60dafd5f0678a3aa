package org.baton.indicators.internal.composite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.text.Text;

/**
 * A composite index that is looked into.
 *
 * @param code its code, unique for ever
 * @param title its name
 * @param set the set of indicators
 * @param kind the kind of units whose values are taken; empty for the kind of the set
 * @param year the year of the values
 * @param plan what is done to them
 * @param version grows with every change
 * @param changedAt when it was changed last
 * @param changedBy by whom
 */
public record Study(
    String code,
    Text title,
    String set,
    String kind,
    int year,
    Plan plan,
    int version,
    Instant changedAt,
    String changedBy) {
  /** Checks that nothing is null. */
  public Study {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(set);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(plan);
  }

  /**
   * What is done.
   *
   * @param steps the steps before and with normalisation, as {@link Document#steps()}
   * @param denominators by indicator what it is divided by, and the scale
   * @param robustness how firm results are to be tested
   * @param rules by node how its parts become its score, as {@link Document.Group#rule()}, in place
   *     of what the set says; the index itself has the study's code
   */
  public record Plan(
      List<Map<String, Object>> steps,
      Map<String, Division> denominators,
      RobustnessOrder robustness,
      Map<String, Map<String, Object>> rules) {
    /** What most studies begin with: nothing filled in, nothing left out, 0 to 100. */
    public static final Plan USUAL =
        new Plan(
            List.of(Map.of("step", "normalise", "way", "min-max")),
            Map.of(),
            RobustnessOrder.USUAL,
            Map.of());

    /** Puts empty lists and maps where nothing was given. */
    public Plan {
      steps = Objects.requireNonNullElse(steps, List.of());
      denominators = Objects.requireNonNullElse(denominators, Map.of());
      robustness = Objects.requireNonNullElse(robustness, RobustnessOrder.USUAL);
      rules = Objects.requireNonNullElse(rules, Map.of());
    }

    /** The same with another rule of a node; by what the set says when it is empty. */
    public Plan ruling(String node, Optional<Map<String, Object>> rule) {
      Map<String, Map<String, Object>> others = new TreeMap<>(rules);
      others.remove(node);
      rule.ifPresent(r -> others.put(node, r));
      return new Plan(steps, denominators, robustness, others);
    }

    /** The same with other settings of the test of robustness. */
    public Plan testing(RobustnessOrder order) {
      return new Plan(steps, denominators, order, rules);
    }
  }

  /** The same with another plan. */
  public Study with(Plan other) {
    return new Study(code, title, set, kind, year, other, version, changedAt, changedBy);
  }

  /** A number or word as people write it: 100, not 100.0. */
  public static String plain(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : String.valueOf(value);
  }

  /** What an indicator is divided by; a scale of null is 1. */
  public record Division(String by, Double scale) {}
}
