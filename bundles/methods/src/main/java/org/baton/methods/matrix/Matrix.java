package org.baton.methods.matrix;

import java.util.Arrays;
import org.baton.methods.score.Bounds;

/** Matrices with a row for each unit and a column for each indicator; NaN is missing. */
public final class Matrix {
  private Matrix() {}

  /**
   * A copy that may be changed.
   *
   * @throws Refused {@code ragged} for a row of another length than the first, with its length;
   *     {@code infinite} for an infinite value
   */
  public static double[][] copy(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != values[0].length) {
        throw new Refused("ragged", i, Refused.ALL, values[i].length);
      }
      for (int j = 0; j < values[i].length; j++) {
        if (Double.isInfinite(values[i][j])) {
          throw new Refused("infinite", i, j, values[i][j]);
        }
      }
      copy[i] = values[i].clone();
    }
    return copy;
  }

  /** How many columns there are; 0 when there are no rows. */
  public static int columns(double[][] values) {
    return values.length == 0 ? 0 : values[0].length;
  }

  /** A copy of a column. */
  public static double[] column(double[][] values, int column) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i][column];
    }
    return copy;
  }

  /** Puts a column into a matrix. */
  public static void set(double[][] into, int column, double... values) {
    for (int i = 0; i < values.length; i++) {
      into[i][column] = values[i];
    }
  }

  /** The values that are not missing, in their order. */
  public static double[] known(double... values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** The lowest and the highest known value; {@link Bounds#NONE} when nothing is known. */
  public static Bounds bounds(double... values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      min = v < min ? v : min;
      max = v > max ? v : max;
    }
    return min <= max ? new Bounds(min, max) : Bounds.NONE;
  }

  /** Some rows and columns of a matrix, in the order given. */
  public static double[][] part(double[][] values, int[] rows, int[] columns) {
    double[][] part = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        part[i][j] = values[rows[i]][columns[j]];
      }
    }
    return part;
  }
}
