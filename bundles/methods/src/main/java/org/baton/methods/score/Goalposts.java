package org.baton.methods.score;

/**
 * Rule {@code goalposts}: linear from 0 to 100 between two fixed values, truncated at both.
 *
 * @param worst the value that scores 0
 * @param best the value that scores 100; below {@code worst} when less is better
 */
public record Goalposts(double worst, double best) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return Math.max(0, Math.min(100, 100 * (value - worst) / (best - worst)));
  }
}
