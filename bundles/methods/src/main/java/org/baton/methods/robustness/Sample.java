package org.baton.methods.robustness;

import org.baton.methods.statistics.Statistics;

/** The results of one output at all points, less their mean, which the estimators do not need. */
final class Sample {
  private final double[] a;
  private final double[] b;
  private final double[][] mixed;

  /** From results by point, by A, B and factors, and by output. */
  Sample(double[][][] results, int output) {
    int n = results.length;
    int factors = results[0].length - 2;
    double[] both = new double[2 * n];
    for (int p = 0; p < n; p++) {
      both[p] = results[p][0][output];
      both[n + p] = results[p][1][output];
    }
    double mean = Statistics.mean(both);
    a = new double[n];
    b = new double[n];
    mixed = new double[factors][n];
    for (int p = 0; p < n; p++) {
      a[p] = both[p] - mean;
      b[p] = both[n + p] - mean;
      for (int f = 0; f < factors; f++) {
        mixed[f][p] = results[p][f + 2][output] - mean;
      }
    }
  }

  double first(Sobol.First way, int factor, int... points) {
    double[] ab = mixed[factor];
    double[] terms = new double[points.length];
    for (int i = 0; i < terms.length; i++) {
      int p = points[i];
      double away = b[p] - ab[p];
      terms[i] = way == Sobol.First.SALTELLI ? b[p] * (ab[p] - a[p]) : away * away / 2;
    }
    double share = Statistics.mean(terms) / variance(points);
    return way == Sobol.First.SALTELLI ? share : 1 - share;
  }

  double total(int factor, int... points) {
    double[] ab = mixed[factor];
    double[] terms = new double[points.length];
    for (int i = 0; i < terms.length; i++) {
      double away = a[points[i]] - ab[points[i]];
      terms[i] = away * away / 2;
    }
    return Statistics.mean(terms) / variance(points);
  }

  /** Of A and B together; a result that does not vary has none, so that its indices are NaN. */
  private double variance(int... points) {
    double[] both = new double[2 * points.length];
    boolean varies = false;
    for (int i = 0; i < points.length; i++) {
      both[i] = a[points[i]];
      both[points.length + i] = b[points[i]];
      // What rounding makes of the deviation of equal values is not to be taken for one.
      varies |= both[i] != both[0] || both[points.length + i] != both[0];
    }
    double deviation = Statistics.populationDeviation(both);
    return varies ? deviation * deviation : Double.NaN;
  }
}
