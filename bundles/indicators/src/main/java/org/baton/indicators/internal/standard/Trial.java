package org.baton.indicators.internal.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.problem.Violation;
import org.baton.methods.score.Bounds;
import org.baton.methods.score.Curve;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.ScoringRule;
import org.baton.methods.score.ScoringRules;

/**
 * What a rule scores, or what is wrong with it.
 *
 * @param curve empty when there are mistakes
 * @param mistakes all mistakes, each about the parameter, or {@code rule}, {@code direction},
 *     {@code target}, {@code from}, {@code min}
 */
public record Trial(Optional<Curve> curve, List<Violation> mistakes) {
  /** Into how many distances the range is divided. */
  public static final int STEPS = 40;

  private static final double BESIDE = .25;

  /** Copies the list. */
  public Trial {
    mistakes = List.copyOf(mistakes);
  }

  /** Tries a rule. */
  public static Trial of(Draft draft) {
    List<Violation> mistakes = new ArrayList<>();
    Optional<Direction> direction = Direction.of(draft.direction());
    if (direction.isEmpty()) {
      mistakes.add(
          Violation.at(
              "direction",
              draft.direction(),
              "indicators.standard.not-a-choice",
              "direction",
              "up, down, target, interval"));
    }
    ScoringRules.Made made =
        ScoringRules.of(draft.rule(), draft.parameters(), direction.orElse(Direction.UP));
    made.mistakes().stream().map(Trial::violation).forEach(mistakes::add);
    made.rule().ifPresent(rule -> needs(draft, rule, mistakes));
    if (!mistakes.isEmpty()) {
      return new Trial(Optional.empty(), mistakes);
    }
    Optional<Curve> curve = curve(draft, made.rule().orElseThrow(), direction.orElseThrow());
    if (curve.isEmpty()) {
      mistakes.add(Violation.at("from", "", "indicators.standard.range"));
    }
    return new Trial(curve, mistakes);
  }

  /** The mistakes that also forbid to keep a rule, without those of what it is only tried with. */
  static List<Violation> mistakes(Draft draft, Direction direction) {
    return ScoringRules.of(draft.rule(), draft.parameters(), direction).mistakes().stream()
        .map(Trial::violation)
        .toList();
  }

  private static Violation violation(Mistake m) {
    return Violation.at(
        m.parameter(),
        m.value(),
        "indicators.standard." + m.code(),
        m.parameter(),
        String.join(", ", m.expected()));
  }

  private static void needs(Draft draft, ScoringRule rule, List<Violation> mistakes) {
    if (rule.needsTarget() && draft.target() == null) {
      mistakes.add(Violation.at("target", "", "indicators.standard.target"));
    }
    if (rule.needsObserved()
        && (draft.min() == null || draft.max() == null || draft.min() >= draft.max())) {
      mistakes.add(
          Violation.at("min", Objects.toString(draft.min(), ""), "indicators.standard.observed"));
    }
    boolean one = draft.from() == null != (draft.to() == null);
    boolean none = draft.from() != null && draft.to() != null && draft.from() >= draft.to();
    if (one || none) {
      mistakes.add(
          Violation.at("from", Objects.toString(draft.from(), ""), "indicators.standard.range"));
    }
  }

  /** The curve; empty when the numbers are too large to go from one to the other. */
  private static Optional<Curve> curve(Draft draft, ScoringRule rule, Direction direction) {
    double target = draft.target() == null ? Double.NaN : draft.target();
    Bounds observed =
        draft.min() == null || draft.max() == null
            ? Bounds.NONE
            : new Bounds(draft.min(), draft.max());
    double[] range = {0, 100};
    if (draft.from() != null) {
      range = new double[] {draft.from(), draft.to()};
    } else {
      // The edges are the same for every range; they say where to look.
      List<Curve.Edge> edges = Curve.of(rule, direction, target, observed, 0, 1, 1).edges();
      if (!edges.isEmpty()) {
        range = around(edges.get(0).value(), edges.get(edges.size() - 1).value());
      }
    }
    if (!(range[0] < range[1]) || !Double.isFinite(range[1] - range[0])) {
      return Optional.empty();
    }
    return Optional.of(Curve.of(rule, direction, target, observed, range[0], range[1], STEPS))
        .filter(c -> c.points().stream().allMatch(p -> Double.isFinite(p.score())));
  }

  private static double[] around(double low, double high) {
    double span = high > low ? high - low : Math.max(1, Math.abs(high));
    double from = low >= 0 ? Math.max(0, low - BESIDE * span) : low - BESIDE * span;
    return new double[] {from, high + BESIDE * span};
  }
}
