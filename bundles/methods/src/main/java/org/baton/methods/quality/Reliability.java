package org.baton.methods.quality;

import java.util.Arrays;
import org.baton.methods.statistics.Statistics;

/** How far the items of a scale measure one thing. */
public final class Reliability {
  private Reliability() {}

  /**
   * Cronbach's alpha, k / (k-1) * (1 - sum of the items' variances / variance of their sum).
   * Source: Cronbach, Coefficient Alpha and the Internal Structure of Tests, Psychometrika 16
   * (1951). It grows with the number of items and depends on their units: standardise first where
   * these differ.
   *
   * @param matrix rows of units, columns of items; a unit with a missing value (NaN) is left out
   * @return at most 1; NaN below 2 items or 2 units, or when the sum does not vary
   */
  public static double cronbach(double[][] matrix) {
    double[][] whole =
        Arrays.stream(matrix)
            .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
            .toArray(double[][]::new);
    if (whole.length < 2 || whole[0].length < 2) {
      return Double.NaN;
    }
    int k = whole[0].length;
    double[] variances = new double[k];
    for (int j = 0; j < k; j++) {
      int column = j;
      double s =
          Statistics.sampleDeviation(Arrays.stream(whole).mapToDouble(r -> r[column]).toArray());
      variances[j] = s * s;
    }
    double s =
        Statistics.sampleDeviation(Arrays.stream(whole).mapToDouble(Statistics::sum).toArray());
    return s == 0 ? Double.NaN : k / (k - 1.0) * (1 - Statistics.sum(variances) / (s * s));
  }
}
