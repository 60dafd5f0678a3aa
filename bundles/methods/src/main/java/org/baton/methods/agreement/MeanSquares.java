package org.baton.methods.agreement;

import java.util.Arrays;
import org.baton.methods.statistics.Statistics;

/**
 * The mean squares of a complete two-way table, in the names of Shrout and Fleiss.
 *
 * @param units rows, n
 * @param raters columns, k
 * @param betweenUnits BMS, with n - 1 degrees of freedom
 * @param withinUnits WMS, with n (k - 1)
 * @param betweenRaters JMS, with k - 1
 * @param error EMS, with (n - 1)(k - 1)
 */
public record MeanSquares(
    int units,
    int raters,
    double betweenUnits,
    double withinUnits,
    double betweenRaters,
    double error) {
  /** Smaller residuals than so many steps of the largest value come from rounding. */
  private static final double STEPS = 8;

  /** Of a complete table with at least two rows and two columns. */
  static MeanSquares of(double[][] table) {
    int n = table.length;
    int k = table[0].length;
    double[] rows = Arrays.stream(table).mapToDouble(Statistics::mean).toArray();
    double[] columns = new double[k];
    for (int j = 0; j < k; j++) {
      int column = j;
      columns[j] = Statistics.mean(Arrays.stream(table).mapToDouble(r -> r[column]).toArray());
    }
    double grand = Statistics.mean(rows);
    double[] error = new double[n * k];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        error[i * k + j] = table[i][j] - rows[i] - columns[j] + grand;
        largest = Math.max(largest, Math.abs(table[i][j]));
      }
    }
    double noise = STEPS * Math.ulp(largest);
    double ofUnits = k * squares(rows, grand, noise);
    double ofRaters = n * squares(columns, grand, noise);
    double ofError = squares(error, 0, noise);
    return new MeanSquares(
        n,
        k,
        ofUnits / (n - 1),
        (ofRaters + ofError) / (n * (k - 1.0)),
        ofRaters / (k - 1),
        ofError / ((n - 1.0) * (k - 1)));
  }

  private static double squares(double[] values, double middle, double noise) {
    return Statistics.sum(
        Arrays.stream(values)
            .map(v -> Math.abs(v - middle) <= noise ? 0 : (v - middle) * (v - middle))
            .toArray());
  }
}
