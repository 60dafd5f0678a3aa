package org.baton.methods.ahp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * A reciprocal matrix of pairwise judgments: how many times more important the row is than the
 * column. NaN is a judgment that was not given. Immutable.
 */
public final class Judgments {
  /** The most things that are compared at once; more are to be grouped into a hierarchy. */
  public static final int MOST = 15;

  /** The end of Saaty's scale of 1 to 9. */
  public static final double END_OF_SCALE = 9;

  /** How far the product of a judgment and its reciprocal may be from 1. */
  public static final double TOLERANCE = 1e-6;

  private final double[][] a;

  private Judgments(double[][] a) {
    this.a = a;
  }

  /**
   * Checks a whole matrix; all that is wrong is told at once.
   *
   * @param matrix square, at least 1 and at most {@value #MOST} rows, 1 on the diagonal, judgments
   *     from 1/9 to 9, and 1/a opposite each a; NaN on both sides where there is no judgment
   * @throws BadInput with {@code empty}, {@code too-many} (make a hierarchy), {@code ragged},
   *     {@code diagonal}, {@code not-a-judgment} (infinite, 0 or negative), {@code range}, {@code
   *     half-missing}, {@code not-reciprocal}; or {@code disconnected}, once for each part of the
   *     things compared, the part being its members
   */
  public static Judgments of(double[][] matrix) {
    refuseSize(matrix.length);
    List<Fault> faults = new ArrayList<>();
    int n = matrix.length;
    for (int i = 0; i < n; i++) {
      if (matrix[i].length != n) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, matrix[i].length));
      }
    }
    BadInput.refuse(faults);
    for (int i = 0; i < n; i++) {
      if (matrix[i][i] != 1) {
        faults.add(Fault.at("diagonal", i, i, matrix[i][i]));
      }
      for (int j = 0; j < n; j++) {
        if (i != j) {
          check(matrix, i, j, faults);
        }
      }
    }
    BadInput.refuse(faults);
    return connected(copy(matrix));
  }

  /**
   * Makes the matrix from the judgments above its diagonal, as a questionnaire asks for them.
   *
   * @param n how many things are compared
   * @param upper row by row: 1 with 2, 1 with 3, .., 2 with 3, ..; NaN for none
   * @throws BadInput with {@code count} (value: how many were given), or as {@link #of}
   */
  public static Judgments ofUpper(int n, double... upper) {
    refuseSize(n);
    if (upper.length != n * (n - 1) / 2) {
      throw new BadInput(Fault.of("count", upper.length));
    }
    double[][] a = new double[n][n];
    int k = 0;
    for (int i = 0; i < n; i++) {
      a[i][i] = 1;
      for (int j = i + 1; j < n; j++) {
        a[i][j] = upper[k];
        a[j][i] = 1 / upper[k++];
      }
    }
    return of(a);
  }

  private static void refuseSize(int n) {
    if (n < 1) {
      throw new BadInput(Fault.of("empty", n));
    }
    if (n > MOST) {
      throw new BadInput(Fault.of("too-many", n));
    }
  }

  private static void check(double[][] a, int i, int j, List<Fault> faults) {
    double v = a[i][j];
    if (Double.isNaN(v)) {
      if (!Double.isNaN(a[j][i])) {
        faults.add(Fault.at("half-missing", i, j, v));
      }
    } else if (!Double.isFinite(v) || v <= 0) {
      faults.add(Fault.at("not-a-judgment", i, j, v));
    } else if (v > END_OF_SCALE * (1 + TOLERANCE) || v < (1 - TOLERANCE) / END_OF_SCALE) {
      faults.add(Fault.at("range", i, j, v));
    } else if (i < j && a[j][i] > 0 && Math.abs(v * a[j][i] - 1) > TOLERANCE) {
      faults.add(Fault.at("not-reciprocal", i, j, v));
    }
  }

  private static Judgments connected(double[][] a) {
    List<List<Integer>> parts = Parts.of(a);
    if (parts.size() > 1) {
      throw new BadInput(
          parts.stream()
              .map(p -> new Fault("disconnected", Fault.NOWHERE, Fault.NOWHERE, Double.NaN, p))
              .toList());
    }
    return new Judgments(a);
  }

  /** How many things are compared. */
  public int size() {
    return a.length;
  }

  /** How many times more important the row is than the column; NaN when nobody said. */
  public double get(int row, int column) {
    return a[row][column];
  }

  /** How many pairs were not judged. */
  public int missing() {
    int missing = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        missing += Double.isNaN(a[i][j]) ? 1 : 0;
      }
    }
    return missing;
  }

  /** The matrix, a copy. */
  public double[][] matrix() {
    return copy(a);
  }

  /** The same judgments but for one pair, whose reciprocal follows. */
  public Judgments with(int row, int column, double value) {
    double[][] changed = copy(a);
    changed[row][column] = value;
    changed[column][row] = 1 / value;
    return of(changed);
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }
}
