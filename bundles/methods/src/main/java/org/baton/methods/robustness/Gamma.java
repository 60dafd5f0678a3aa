package org.baton.methods.robustness;

import java.util.random.RandomGenerator;

/**
 * Random numbers of the gamma distribution of scale 1. Source: Marsaglia and Tsang, A Simple Method
 * for Generating Gamma Variables, ACM Transactions on Mathematical Software 26 (2000).
 */
final class Gamma {
  private Gamma() {}

  /** A number above 0, but for shapes near 0, where it may be too small to be told from 0. */
  static double draw(double shape, RandomGenerator random) {
    if (shape < 1) {
      return draw(shape + 1, random) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = StrictMath.pow(1 + c * x, 3);
      if (v > 0
          && StrictMath.log(1 - random.nextDouble())
              < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
