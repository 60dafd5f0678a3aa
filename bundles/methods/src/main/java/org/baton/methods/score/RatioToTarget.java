package org.baton.methods.score;

/**
 * Rule {@code ratio-to-target}: full marks when the target is met, otherwise in proportion, as in
 * the self-evaluation forms for project expenditure of the Chinese Ministry of Finance. For less is
 * better the ratio is target to value. A ratio to a target of 0, or one between different signs,
 * has no meaning: full marks when the target is met, none when not.
 *
 * <p>A target that is exceeded by far may have been set too low; those forms let points be taken
 * off for it. How far, and how many points, is the plan's to say.
 *
 * @param direction {@link Direction#UP} or {@link Direction#DOWN}
 * @param cap the most that is given for going beyond the target, at least 100
 * @param far beyond how many percent of the target points are taken off, at least 100
 * @param deduct how many points, from 0, which takes none off; a score stays at least 0
 */
public record RatioToTarget(Direction direction, double cap, double far, double deduct)
    implements ScoringRule {
  private static final double FULL = 100;

  /** One that takes nothing off. */
  public RatioToTarget(Direction direction, double cap) {
    this(direction, cap, Double.POSITIVE_INFINITY, 0);
  }

  @Override
  public double score(double value, double target, Bounds observed) {
    double part = direction == Direction.DOWN ? target : value;
    double whole = direction == Direction.DOWN ? value : target;
    boolean met = direction.meets(value, target);
    if (!(part > 0) || !(whole > 0)) {
      return met ? FULL : 0;
    }
    double score = Math.min(FULL * part / whole, met ? cap : FULL);
    return isFar(value, target) ? Math.max(0, score - deduct) : score;
  }

  /** Whether the target is exceeded so far that points are taken off. */
  public boolean isFar(double value, double target) {
    double part = direction == Direction.DOWN ? target : value;
    double whole = direction == Direction.DOWN ? value : target;
    return deduct > 0 && part > 0 && whole > 0 && FULL * part / whole > far;
  }

  @Override
  public boolean needsTarget() {
    return true;
  }
}
