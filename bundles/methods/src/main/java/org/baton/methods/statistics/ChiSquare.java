package org.baton.methods.statistics;

/**
 * The chi-square distribution, by the incomplete gamma function with its series and continued
 * fraction (Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31).
 */
public final class ChiSquare {
  private static final int MOST_TERMS = 10_000;
  private static final double NEAR = 1e-16;
  private static final double TINY = 1e-300;

  private ChiSquare() {}

  /**
   * The probability of a value above this one.
   *
   * @param value 0 or more
   * @param freedom degrees of freedom, at least 1
   * @return 0 to 1, with a relative error of about 1e-13
   * @throws IllegalArgumentException for another value or freedom
   */
  public static double above(double value, int freedom) {
    if (!(value >= 0) || freedom < 1) {
      throw new IllegalArgumentException(
          "no chi-square " + value + " with " + freedom + " degrees of freedom");
    }
    double a = freedom / 2.0;
    double x = value / 2;
    if (x == 0) {
      return 1;
    }
    if (Double.isInfinite(x)) {
      return 0;
    }
    double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(freedom));
    return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
  }

  /** The logarithm of gamma of half the number, by gamma(a + 1) = a gamma(a). */
  private static double logGamma(int twice) {
    double sum = twice % 2 == 0 ? 0 : StrictMath.log(Math.PI) / 2;
    for (int k = twice % 2 == 0 ? 2 : 1; k < twice; k += 2) {
      sum += StrictMath.log(k / 2.0);
    }
    return sum;
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > NEAR * sum; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /** After Lentz (1976). */
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n < MOST_TERMS; n++) {
      double an = -n * (n - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < NEAR * 10) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double v) {
    return Math.abs(v) < TINY ? TINY : v;
  }
}
