package org.baton.methods.statistics;

/** The logarithm of the gamma function (Abramowitz and Stegun, 6.1.41, Stirling's series). */
final class LogGamma {
  private static final double FROM = 16;
  private static final double[] SERIES = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private LogGamma() {}

  /** Of a number above 0. */
  static double of(double x) {
    double at = x;
    double product = 1;
    while (at < FROM) {
      product *= at;
      at++;
    }
    double square = 1 / (at * at);
    double sum = 0;
    for (int i = SERIES.length - 1; i >= 0; i--) {
      sum = sum * square + SERIES[i];
    }
    return (at - .5) * StrictMath.log(at)
        - at
        + StrictMath.log(2 * Math.PI) / 2
        + sum / at
        - StrictMath.log(product);
  }
}
