package org.baton.methods.rater;

/**
 * A rating that departs from what the unit and the rater let expect.
 *
 * @param unit the unit's place
 * @param rater the rater's place
 * @param value the rating
 * @param expected by the unit's score and the rater's severity
 * @param z the residual by its error, which is estimated without this rating so that one that
 *     stands out cannot hide itself; infinite when all the others fit exactly
 */
public record PairResidual(int unit, int rater, double value, double expected, double z) {
  /** From here on a pair is worth a look. */
  public static final double WORTH_A_LOOK = 3;
}
