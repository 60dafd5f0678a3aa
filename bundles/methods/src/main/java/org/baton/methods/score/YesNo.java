package org.baton.methods.score;

/**
 * Rule {@code yes-no}: one score for yes, that is any value but 0, another for no.
 *
 * @param yes the score for yes
 * @param no the score for no
 */
public record YesNo(double yes, double no) implements ScoringRule {
  @Override
  public double score(double value, double target, Bounds observed) {
    return value != 0 ? yes : no;
  }
}
