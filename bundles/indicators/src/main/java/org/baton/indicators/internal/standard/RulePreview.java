package org.baton.indicators.internal.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.ScoringRule;
import org.baton.methods.score.ScoringRules;

/** What a scoring rule gives over a range of values. */
public final class RulePreview {
  private static final int STEPS = 40;
  private static final double BESIDE = 1e-6;

  private RulePreview() {}

  /** A value and its score. */
  public record Point(double value, double score) {}

  /** What is scored just below, at and just above a boundary. */
  public record Edge(double value, double below, double at, double above) {}

  /** Whether better values never score less. */
  public enum Verdict {
    /** Over the whole range. */
    MONOTONE,
    /** Somewhere a better value scores less. */
    CONTRARY,
    /** The best value is within the range, so neither is asked for. */
    PEAKED,
    /** All values score the same. */
    FLAT
  }

  /**
   * The curve of a rule.
   *
   * @param points values in ascending order with their scores
   * @param edges the boundaries named by the rule's parameters and the target
   * @param verdict whether it goes the way of the direction
   */
  public record Curve(List<Point> points, List<Edge> edges, Verdict verdict) {}

  /**
   * Draws a rule.
   *
   * @param rule its name
   * @param target for rules that need one; else the middle of the range is taken
   * @param low the lowest value of the range
   * @param high the highest value of the range, above {@code low}
   * @throws Problem with every mistake of the rule and the range
   */
  public static Curve of(
      String rule,
      Map<String, Object> parameters,
      String direction,
      OptionalDouble target,
      double low,
      double high) {
    List<Violation> wrong = new ArrayList<>();
    Direction way = Direction.of(direction).orElse(null);
    if (way == null) {
      wrong.add(Violation.at("direction", direction, "indicators.direction"));
    }
    if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
      wrong.add(Violation.at("high", high, "indicators.bounds"));
    }
    ScoringRules.Made made = ScoringRules.of(rule, parameters, way == null ? Direction.UP : way);
    made.mistakes().forEach(m -> wrong.add(violation(m)));
    if (made.rule().isPresent() && made.rule().get().needsTarget() && target.isEmpty()) {
      wrong.add(Violation.at("target", "", "indicators.target-missing"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
    return drawn(made.rule().orElseThrow(), parameters, way, target, new Bounds(low, high));
  }

  private static Violation violation(Mistake m) {
    boolean rule = m.parameter().equals("rule");
    return Violation.at(
        rule ? "rule" : "parameters",
        m.value(),
        rule ? "indicators.rule" : "indicators.parameter",
        m.parameter(),
        String.join(", ", m.expected()));
  }

  private static Curve drawn(
      ScoringRule rule,
      Map<String, Object> parameters,
      Direction way,
      OptionalDouble target,
      Bounds range) {
    double width = range.max() - range.min();
    double at = target.orElse(range.min() + width / 2);
    TreeSet<Double> boundaries = new TreeSet<>();
    collect(parameters.values(), boundaries);
    target.ifPresent(boundaries::add);
    boundaries.removeIf(b -> b < range.min() || b > range.max());
    TreeSet<Double> values = new TreeSet<>();
    for (int i = 0; i <= STEPS; i++) {
      values.add(range.min() + width * i / STEPS);
    }
    List<Edge> edges = new ArrayList<>();
    for (double b : boundaries) {
      double beside = Math.max(width, Math.abs(b)) * BESIDE;
      edges.add(
          new Edge(
              b,
              rule.score(b - beside, at, range),
              rule.score(b, at, range),
              rule.score(b + beside, at, range)));
      values.addAll(List.of(b - beside, b, b + beside));
    }
    List<Point> points =
        values.stream()
            .filter(v -> v >= range.min() && v <= range.max())
            .map(v -> new Point(v, rule.score(v, at, range)))
            .toList();
    return new Curve(points, edges, verdict(points, way));
  }

  /** Every number in the parameters may be a boundary; of pairs, the value comes first. */
  private static void collect(Collection<?> parameters, TreeSet<Double> found) {
    for (Object one : parameters) {
      if (one instanceof Number number) {
        found.add(number.doubleValue());
      } else if (one instanceof List<?> list && !list.isEmpty()) {
        boolean pair = list.get(0) instanceof Number;
        collect(pair ? list.subList(0, 1) : list, found);
      }
    }
  }

  private static Verdict verdict(List<Point> points, Direction way) {
    boolean rises = false;
    boolean falls = false;
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).score() - points.get(i - 1).score();
      rises |= step > 1e-9;
      falls |= step < -1e-9;
    }
    if (!rises && !falls) {
      return Verdict.FLAT;
    }
    if (way == Direction.TARGET || way == Direction.INTERVAL) {
      return Verdict.PEAKED;
    }
    return (way == Direction.UP ? falls : rises) ? Verdict.CONTRARY : Verdict.MONOTONE;
  }
}
