package org.baton.methods.statistics;

/** The standard normal distribution, whose square is chi-square with one degree of freedom. */
public final class Normal {
  private static final double FURTHEST = 40;
  private static final int HALVINGS = 64;

  private Normal() {}

  /** The probability of being this far or farther from 0, on either side. */
  public static double beyond(double z) {
    return ChiSquare.above(z * z, 1);
  }

  /**
   * How far from 0 values are with a probability, on both sides together: 1.96 for .95.
   *
   * @param confidence more than 0 and less than 1
   * @throws IllegalArgumentException for another one
   */
  public static double within(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
    double low = 0;
    double high = FURTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (beyond(middle) > 1 - confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
