package org.baton.methods.score;

/**
 * Rule {@code ratio-to-target}: full marks when the target is met, otherwise in proportion, as in
 * the self-evaluation forms for project expenditure of the Chinese Ministry of Finance. For less is
 * better the ratio is target to value. A ratio to a target of 0, or one between different signs,
 * has no meaning: full marks when the target is met, none when not.
 *
 * @param direction {@link Direction#UP} or {@link Direction#DOWN}
 * @param cap the most that is given for going beyond the target, at least 100
 */
public record RatioToTarget(Direction direction, double cap) implements ScoringRule {
  private static final double FULL = 100;

  @Override
  public double score(double value, double target, Bounds observed) {
    double part = direction == Direction.DOWN ? target : value;
    double whole = direction == Direction.DOWN ? value : target;
    boolean met = direction.meets(value, target);
    if (!(part > 0) || !(whole > 0)) {
      return met ? FULL : 0;
    }
    return Math.min(FULL * part / whole, met ? cap : FULL);
  }

  @Override
  public boolean needsTarget() {
    return true;
  }
}
