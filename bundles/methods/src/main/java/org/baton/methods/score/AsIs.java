package org.baton.methods.score;

/** Rule {@code none}: the value is the score. */
public record AsIs() implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return value;
  }
}
