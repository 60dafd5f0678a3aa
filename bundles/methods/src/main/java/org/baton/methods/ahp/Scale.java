package org.baton.methods.ahp;

/** Saaty's scale: 1/9, 1/8, .., 1/2, 1, 2, .., 9. */
final class Scale {
  private static final int END = (int) Judgments.END_OF_SCALE - 1;

  private Scale() {}

  /** The steps of a judgment from 1: 8 for 9, -8 for 1/9, between them for what is between. */
  static double steps(double judgment) {
    return judgment >= 1 ? judgment - 1 : 1 - 1 / judgment;
  }

  /** The judgment so many steps from 1. */
  static double judgment(int steps) {
    return steps >= 0 ? steps + 1 : 1.0 / (1 - steps);
  }

  /** All judgments of the scale, ascending. */
  static double[] all() {
    double[] all = new double[2 * END + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = judgment(i - END);
    }
    return all;
  }

  /** The judgment of the scale whose ratio to a value is nearest to 1. */
  static double nearest(double value) {
    double best = 1;
    for (double judgment : all()) {
      if (Math.abs(StrictMath.log(judgment / value)) < Math.abs(StrictMath.log(best / value))) {
        best = judgment;
      }
    }
    return best;
  }
}
