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

  /**
   * The inverse of a symmetric positive definite matrix, by Cholesky's factor.
   *
   * @param matrix n x n, of which the part below the diagonal is read; not changed
   * @throws ArithmeticException when it is not positive definite
   */
  public static double[][] inverseOfPositive(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = lowerInverse(factor(matrix));
    double[][] whole = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < n; k++) {
          sum += inverse[k][i] * inverse[k][j];
        }
        whole[i][j] = sum;
        whole[j][i] = sum;
      }
    }
    return whole;
  }

  private static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw new ArithmeticException("the matrix is not positive definite");
        }
        l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
      }
    }
    return l;
  }

  private static double[][] lowerInverse(double[][] l) {
    int n = l.length;
    double[][] inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      inverse[j][j] = 1 / l[j][j];
      for (int i = j + 1; i < n; i++) {
        double sum = 0;
        for (int k = j; k < i; k++) {
          sum += l[i][k] * inverse[k][j];
        }
        inverse[i][j] = -sum / l[i][i];
      }
    }
    return inverse;
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
