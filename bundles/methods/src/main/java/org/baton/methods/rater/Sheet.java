package org.baton.methods.rater;

import java.util.Arrays;

/**
 * One rater's answers about one unit.
 *
 * @param rater the rater's place, from 0
 * @param unit the unit's place, from 0
 * @param answers one a criterion; NaN for one that was not answered
 */
public record Sheet(int rater, int unit, double[] answers) {
  /** Copies the answers. */
  public Sheet {
    answers = answers.clone();
  }

  /** The answers that were given. */
  public double[] given() {
    return Arrays.stream(answers).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** Whether all of at least so many answers are the same. */
  boolean isStraight(int fewest) {
    double[] given = given();
    return given.length >= fewest && Arrays.stream(given).allMatch(v -> v == given[0]);
  }
}
