package org.baton.methods.statistics;

import java.util.Arrays;
import java.util.List;
import org.baton.methods.rank.Ranks;

/** A coefficient of correlation. */
public enum Correlation {
  /** Of the values. */
  PEARSON,
  /** Of their ranks, ties having the mean of their ranks. */
  SPEARMAN;

  private static final int DIGITS = 10;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("pearson", "spearman");
  }

  /**
   * The coefficient of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Correlation of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown correlation: " + name);
    }
    return values()[place];
  }

  /**
   * The correlation of two lists of values, by the pairs in which both are there.
   *
   * @param x values; NaN for missing ones
   * @param y as many
   * @return -1 to 1; NaN below 3 pairs or when a list is constant
   */
  public double of(double[] x, double[] y) {
    int n = 0;
    double[] a = new double[x.length];
    double[] b = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        a[n] = x[i];
        b[n++] = y[i];
      }
    }
    return n < 3 ? Double.NaN : ofWhole(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
  }

  /**
   * The correlations between all columns of a matrix.
   *
   * @param matrix rows of units, columns of indicators; NaN for missing values
   * @return columns x columns, symmetric, 1 on the diagonal also for constant columns
   */
  public double[][] matrix(double[][] matrix) {
    int k = matrix.length == 0 ? 0 : matrix[0].length;
    double[][] columns = new double[k][];
    for (int j = 0; j < k; j++) {
      columns[j] = column(matrix, j);
    }
    double[][] r = new double[k][k];
    for (int i = 0; i < k; i++) {
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] = of(columns[i], columns[j]);
        r[j][i] = r[i][j];
      }
    }
    return r;
  }

  private double ofWhole(double[] x, double[] y) {
    if (isConstant(x) || isConstant(y)) {
      return Double.NaN;
    }
    double[] a = centred(this == PEARSON ? x : Ranks.descending(x, "average", DIGITS));
    double[] b = centred(this == PEARSON ? y : Ranks.descending(y, "average", DIGITS));
    double r = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
    return Math.max(-1, Math.min(1, r));
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == values[0]);
  }

  private static double[] centred(double[] values) {
    double mean = Statistics.mean(values);
    // Brought to the size of 1, so that products neither vanish nor overflow.
    double[] away = Arrays.stream(values).map(v -> v - mean).toArray();
    double largest = Arrays.stream(away).map(Math::abs).max().orElse(1);
    return Arrays.stream(away).map(v -> v / largest).toArray();
  }

  private static double product(double[] a, double[] b) {
    double[] terms = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      terms[i] = a[i] * b[i];
    }
    return Statistics.sum(terms);
  }

  private static double[] column(double[][] matrix, int j) {
    return Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray();
  }
}
