package org.baton.methods.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All eigenvalues and vectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan,
 * Matrix Computations, section 8.5).
 *
 * @param values the eigenvalues, descending
 * @param vectors row i is the vector of value i, of length 1; its element of largest size is above
 *     0, so that the sign is no accident
 */
public record Eigen(double[] values, double[][] vectors) {
  private static final int MOST_SWEEPS = 60;
  private static final double NEGLIGIBLE = 1e-17;

  /** Of a symmetric matrix, of which the part above the diagonal is read; it is not changed. */
  public static Eigen ofSymmetric(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][n];
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
      for (int j = i; j < n; j++) {
        a[i][j] = matrix[i][j];
        a[j][i] = matrix[i][j];
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a); sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (a[p][q] != 0) {
            rotate(a, v, p, q);
          }
        }
      }
    }
    return sorted(a, v);
  }

  private static boolean isDiagonal(double[][] a) {
    double off = 0;
    double on = 0;
    for (int i = 0; i < a.length; i++) {
      on += a[i][i] * a[i][i];
      for (int j = 0; j < i; j++) {
        off += a[i][j] * a[i][j];
      }
    }
    return off <= NEGLIGIBLE * NEGLIGIBLE * on;
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.hypot(theta, 1));
    double c = 1 / StrictMath.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
    a[p][q] = 0;
    a[q][p] = 0;
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double pk = p[k];
      double qk = q[k];
      p[k] = c * pk - s * qk;
      q[k] = s * pk + c * qk;
    }
  }

  private static Eigen sorted(double[][] a, double[][] v) {
    int[] order =
        IntStream.range(0, a.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -a[i][i]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray();
    double[][] vectors = Arrays.stream(order).mapToObj(i -> signed(v[i])).toArray(double[][]::new);
    return new Eigen(values, vectors);
  }

  private static double[] signed(double[] vector) {
    double largest = 0;
    for (double e : vector) {
      if (Math.abs(e) > Math.abs(largest) + 1e-12) {
        largest = e;
      }
    }
    double sign = largest < 0 ? -1 : 1;
    return Arrays.stream(vector).map(e -> e * sign).toArray();
  }
}
