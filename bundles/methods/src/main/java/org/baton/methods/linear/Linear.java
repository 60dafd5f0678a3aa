package org.baton.methods.linear;

import java.util.Arrays;

/** Systems of linear equations of a few unknowns. */
public final class Linear {
  private Linear() {}

  /**
   * The solution, by elimination with the largest pivot of each column.
   *
   * @param matrix n x n, not changed
   * @param right n values, not changed
   * @throws ArithmeticException when there is no single solution
   */
  public static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    double[] x = right.clone();
    for (int k = 0; k < n; k++) {
      bringPivotUp(a, x, k);
      for (int i = k + 1; i < n; i++) {
        double times = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= times * a[k][j];
        }
        x[i] -= times * x[k];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        x[i] -= a[i][j] * x[j];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  private static void bringPivotUp(double[][] a, double[] x, int k) {
    int pivot = k;
    for (int i = k + 1; i < a.length; i++) {
      if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
        pivot = i;
      }
    }
    if (a[pivot][k] == 0) {
      throw new ArithmeticException("the equations have no single solution");
    }
    double[] row = a[k];
    a[k] = a[pivot];
    a[pivot] = row;
    double value = x[k];
    x[k] = x[pivot];
    x[pivot] = value;
  }
}
