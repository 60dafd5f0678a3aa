package org.baton.methods.score;

/**
 * Rule {@code interval}: 100 inside, falling linearly to 0 outside.
 *
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param width how far outside the score reaches 0, more than 0
 */
public record Interval(double low, double high, double width) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    double outside = Math.max(0, Math.max(low - value, value - high));
    return Math.max(0, 100 * (1 - outside / width));
  }
}
