package org.baton.methods.score;

import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** The values at which a rule changes how it scores. */
final class Edges {
  private Edges() {}

  /**
   * The finite values where the rule bends or jumps, ascending.
   *
   * @param target the target; NaN when there is none
   * @param observed what was observed over all units, for rules that stretch between it
   */
  static double[] of(ScoringRule rule, double target, Bounds observed) {
    double[] found =
        rule instanceof MinMax r
            ? bounds(r.needsObserved() ? observed : r.bounds())
            : rule.needsTarget() ? targeted(rule, target) : fixed(rule);
    TreeSet<Double> once = new TreeSet<>();
    // Adding 0 makes the negative zero the one there is.
    DoubleStream.of(found).filter(Double::isFinite).forEach(v -> once.add(v + 0.0));
    return once.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] targeted(ScoringRule rule, double target) {
    if (rule instanceof RatioToTarget r) {
      return ratio(r, target);
    }
    return rule instanceof DistanceToTarget r
        ? new double[] {r.zero(), target, r.isTwoSided() ? 2 * target - r.zero() : target}
        : new double[] {target};
  }

  private static double[] fixed(ScoringRule rule) {
    if (rule instanceof Goalposts r) {
      return new double[] {r.low(), r.high()};
    }
    if (rule instanceof Interval r) {
      return new double[] {r.low() - r.width(), r.low(), r.high(), r.high() + r.width()};
    }
    if (rule instanceof Piecewise r) {
      return r.points().stream().mapToDouble(Piecewise.Point::value).toArray();
    }
    if (rule instanceof Banded r) {
      return r.bands().stream().mapToDouble(Piecewise.Point::value).toArray();
    }
    if (rule instanceof Deduction r) {
      return new double[] {0, (r.full() - r.floor()) / r.per()};
    }
    if (rule instanceof Efficacy r) {
      return efficacy(r);
    }
    return rule instanceof YesNo ? new double[] {0} : new double[0];
  }

  private static double[] bounds(Bounds b) {
    return new double[] {b.min(), b.max()};
  }

  /** At 0 the ratio loses its meaning; then the cap is reached, and points are taken off. */
  private static double[] ratio(RatioToTarget rule, double target) {
    double far = rule.deduct() > 0 ? beyond(rule, rule.far(), target) : Double.NaN;
    return new double[] {0, target, beyond(rule, rule.cap(), target), far};
  }

  private static double beyond(RatioToTarget rule, double percent, double target) {
    double share = percent / 100;
    return rule.direction() == Direction.DOWN ? target / share : target * share;
  }

  /** Score 0 lies one and a half times the way from pass to satisfactory on the other side. */
  private static double[] efficacy(Efficacy rule) {
    double way = rule.satisfactory() - rule.pass();
    return new double[] {rule.pass() - 1.5 * way, rule.pass(), rule.satisfactory()};
  }
}
