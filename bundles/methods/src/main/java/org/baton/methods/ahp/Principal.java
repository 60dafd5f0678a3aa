package org.baton.methods.ahp;

import org.baton.methods.statistics.Statistics;

/**
 * The largest eigenvalue and its vector, by the power method. What stands for missing judgments is
 * Harker's: 0, and on the diagonal 1 more for each missing one of the row (Harker, Alternative
 * Modes of Questioning in the AHP, Mathematical Modelling 9, 1987).
 *
 * @param value the eigenvalue
 * @param vector the vector, above 0, with the sum 1
 */
record Principal(double value, double[] vector) {
  /** The bounds of Collatz and Wielandt for the eigenvalue are as near as rounding lets them. */
  private static final double NEAR = 1e-14;

  /** A chain of 15 needs some 10,000; beyond this only rounding is left. */
  private static final int MOST_STEPS = 100_000;

  static Principal of(Judgments judgments) {
    double[][] b = filled(judgments);
    double[] w = Priorities.GEOMETRIC_MEAN.of(judgments);
    double[] next = new double[w.length];
    for (int step = 0; step < MOST_STEPS; step++) {
      double low = Double.POSITIVE_INFINITY;
      double high = 0;
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        double v = 0;
        for (int j = 0; j < w.length; j++) {
          v += b[i][j] * w[j];
        }
        next[i] = v;
        sum += v;
        low = Math.min(low, v / w[i]);
        high = Math.max(high, v / w[i]);
      }
      for (int i = 0; i < w.length; i++) {
        w[i] = next[i] / sum;
      }
      if (high - low <= NEAR * high) {
        break;
      }
    }
    return new Principal(value(b, w), Priorities.shares(w));
  }

  private static double[][] filled(Judgments judgments) {
    double[][] b = judgments.matrix();
    for (int i = 0; i < b.length; i++) {
      for (int j = 0; j < b.length; j++) {
        if (Double.isNaN(b[i][j])) {
          b[i][j] = 0;
          b[i][i]++;
        }
      }
    }
    return b;
  }

  private static double value(double[][] b, double[] w) {
    double[] terms = new double[w.length * w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < w.length; j++) {
        terms[i * w.length + j] = b[i][j] * w[j];
      }
    }
    return Statistics.sum(terms) / Statistics.sum(w);
  }
}
