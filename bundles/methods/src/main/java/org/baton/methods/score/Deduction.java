package org.baton.methods.score;

/**
 * Rule {@code deduction}: full marks less something for each case.
 *
 * @param full the score of 0 cases
 * @param each what one case costs, more than 0
 * @param floor the lowest score
 */
public record Deduction(double full, double each, double floor) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return Math.max(floor, full - each * value);
  }
}
