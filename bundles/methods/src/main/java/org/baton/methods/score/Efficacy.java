package org.baton.methods.score;

/**
 * Rule {@code efficacy}, the efficacy coefficient: 60 at the value that just passes, 100 at the
 * satisfactory one, linear between and beyond, kept within 0 and 100.
 *
 * @param pass the value that scores 60
 * @param satisfactory the value that scores 100; below {@code pass} when less is better
 */
public record Efficacy(double pass, double satisfactory) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return Math.max(0, Math.min(100, 60 + 40 * (value - pass) / (satisfactory - pass)));
  }
}
