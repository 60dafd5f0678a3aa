package org.baton.methods.statistics;

/** The F distribution of ratios of two variances; degrees of freedom need not be whole. */
public final class FisherF {
  private static final double FURTHEST = 700;
  private static final int HALVINGS = 64;

  private FisherF() {}

  /**
   * The probability of a ratio above this one.
   *
   * @param ratio 0 or more, also infinite
   * @param above degrees of freedom of the variance above the line, more than 0
   * @param below of the one below it, more than 0
   * @return 0 to 1, with a relative error of about 1e-12 up to some thousand degrees of freedom
   * @throws IllegalArgumentException for another ratio or freedom
   */
  public static double above(double ratio, double above, double below) {
    if (!(ratio >= 0) || !(above > 0) || !(below > 0)) {
      throw new IllegalArgumentException(
          "no F " + ratio + " with " + above + " and " + below + " degrees of freedom");
    }
    if (Double.isInfinite(ratio)) {
      return 0;
    }
    double whole = below + above * ratio;
    return IncompleteBeta.of(below / whole, above * ratio / whole, below / 2, above / 2);
  }

  /**
   * The ratio that is exceeded with a probability.
   *
   * @param p more than 0 and less than 1
   * @throws IllegalArgumentException for another p or freedom
   */
  public static double exceeded(double p, double above, double below) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("no probability of exceeding: " + p);
    }
    double low = -FURTHEST;
    double high = FURTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (above(StrictMath.exp(middle), above, below) > p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp((low + high) / 2);
  }
}
