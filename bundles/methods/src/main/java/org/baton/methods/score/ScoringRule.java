package org.baton.methods.score;

/**
 * A rule that turns a value into a score. Rules are pure: the same input gives the same score. A
 * missing value is never handed to a rule.
 */
public sealed interface ScoringRule
    permits AsIs,
        Met,
        RatioToTarget,
        DistanceToTarget,
        MinMax,
        Goalposts,
        Interval,
        Piecewise,
        Banded,
        YesNo,
        Deduction,
        Efficacy {

  /**
   * The score of a value.
   *
   * @param value a finite number
   * @param target the target; a finite number when {@link #needsTarget}
   * @param observed what was observed over all units; not constant when {@link #needsObserved}
   */
  double score(double value, double target, Bounds observed);

  /** Whether the rule cannot score without a target. */
  default boolean needsTarget() {
    return false;
  }

  /** Whether the rule depends on the values of all units. */
  default boolean needsObserved() {
    return false;
  }
}
