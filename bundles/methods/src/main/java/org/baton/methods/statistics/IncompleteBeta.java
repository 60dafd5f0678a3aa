package org.baton.methods.statistics;

/**
 * The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun,
 * 26.5.8) evaluated after Lentz (1976).
 */
final class IncompleteBeta {
  private static final int MOST_TERMS = 100_000;
  private static final double NEAR = 1e-15;
  private static final double TINY = 1e-300;

  private IncompleteBeta() {}

  /**
   * I of x with a and b.
   *
   * @param x 0 to 1
   * @param rest 1 - x, which the caller knows without cancellation
   * @param a above 0
   * @param b above 0
   */
  static double of(double x, double rest, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (rest <= 0) {
      return 1;
    }
    double front =
        StrictMath.exp(
            a * StrictMath.log(x)
                + b * StrictMath.log(rest)
                + LogGamma.of(a + b)
                - LogGamma.of(a)
                - LogGamma.of(b));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(rest, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < NEAR) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double v) {
    return Math.abs(v) < TINY ? TINY : v;
  }
}
