package org.baton.methods.score;

/**
 * Rule {@code goalposts}: linear from 0 to 100 between two fixed values, truncated at both.
 *
 * @param direction {@link Direction#DOWN} turns the scale round
 * @param low the lower goalpost
 * @param high the upper goalpost
 */
public record Goalposts(Direction direction, double low, double high) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    double share = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return 100 * (direction == Direction.DOWN ? 1 - share : share);
  }
}
