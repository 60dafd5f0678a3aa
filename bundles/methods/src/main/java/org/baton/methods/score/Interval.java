package org.baton.methods.score;

/**
 * Rule {@code interval}: 100 inside, falling linearly to 0 outside.
 *
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param zeroBelow where the score reaches 0 below the interval
 * @param zeroAbove where the score reaches 0 above the interval
 */
public record Interval(double low, double high, double zeroBelow, double zeroAbove)
    implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    if (value < low) {
      return Math.max(0, 100 * (value - zeroBelow) / (low - zeroBelow));
    }
    if (value > high) {
      return Math.max(0, 100 * (zeroAbove - value) / (zeroAbove - high));
    }
    return 100;
  }
}
