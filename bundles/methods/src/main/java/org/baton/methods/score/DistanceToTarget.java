package org.baton.methods.score;

/**
 * Rule {@code distance-to-target}: 100 when the target is met, 0 at a fixed value and everywhere
 * farther from the target than it, linear between. Where less or more than the target is wrong,
 * both sides count alike. A target at the fixed value itself leaves no way between: 100 when it is
 * met, 0 when not.
 *
 * @param direction which values meet the target
 * @param zero the value that scores 0
 */
public record DistanceToTarget(Direction direction, double zero) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    if (direction.meets(value, target)) {
      return 100;
    }
    double way = Math.abs(target - zero);
    return way > 0 ? Math.max(0, 100 * (1 - Math.abs(target - value) / way)) : 0;
  }

  /** Whether values on both sides of the target fall short of it. */
  boolean isTwoSided() {
    return direction == Direction.TARGET || direction == Direction.INTERVAL;
  }

  @Override
  public boolean needsTarget() {
    return true;
  }
}
