package org.baton.methods.score;

/**
 * Rule {@code deduction}: full marks less something for each case.
 *
 * @param full the score of 0 cases
 * @param per what one case costs, more than 0
 * @param floor the lowest score
 */
public record Deduction(double full, double per, double floor) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return Math.max(floor, full - per * value);
  }
}
