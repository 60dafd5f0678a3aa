package org.baton.methods.agreement;

import org.baton.methods.statistics.FisherF;

/**
 * Whether units differ more than chance makes them.
 *
 * @param ratio of two mean squares; infinite when nothing is left to chance
 * @param above degrees of freedom of the mean square above the line
 * @param below and of the one below it
 * @param p the probability of such a ratio by chance
 */
public record FTest(double ratio, double above, double below, double p) {
  static FTest of(double over, double under, double above, double below) {
    double ratio = under == 0 ? Double.POSITIVE_INFINITY : over / under;
    return new FTest(ratio, above, below, FisherF.above(ratio, above, below));
  }

  /** Limits of the ratio of true variances; both infinite with the ratio. */
  Confidence limits(double confidence) {
    double tail = (1 - confidence) / 2;
    return new Confidence(
        confidence,
        ratio / FisherF.exceeded(tail, above, below),
        ratio * FisherF.exceeded(tail, below, above));
  }
}
