package org.baton.methods.denominate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;

/**
 * The division of an indicator by the size of the unit, such as its population: value by
 * denominator times scale.
 *
 * @param column the column that is divided
 * @param by the column of the denominators it is divided by
 * @param scale what the result is multiplied with, such as 1000 for "per thousand"; above 0
 */
public record Denomination(int column, int by, double scale) {
  /** Refuses {@code scale} for a scale that is not above 0. */
  public Denomination {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new Refused("scale", Refused.ALL, column, scale);
    }
  }

  /** A division without scaling. */
  public Denomination(int column, int by) {
    this(column, by, 1);
  }

  /**
   * Divides columns of a matrix.
   *
   * @param matrix units by indicators
   * @param denominators the same units by denominators
   * @param divisions at most one for a column
   * @throws Refused {@code denominator} with row and column of the matrix where a value would be
   *     divided by 0 or by less than 0, which would turn its direction; {@code divided-twice};
   *     {@code no-such-indicator}, {@code no-such-denominator}; {@code denominator-rows} when there
   *     are not as many rows; what {@link Matrix#copy} refuses
   */
  public static Denominated apply(
      double[][] matrix, double[][] denominators, List<Denomination> divisions) {
    double[][] values = Matrix.copy(matrix);
    double[][] sizes = Matrix.copy(denominators);
    if (values.length != sizes.length) {
      throw new Refused("denominator-rows", Refused.ALL, Refused.ALL, sizes.length);
    }
    List<Denominated.Lost> lost = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (Denomination division : divisions) {
      if (!done.add(division.column)) {
        throw new Refused("divided-twice", Refused.ALL, division.column, Double.NaN);
      }
      division.divide(values, sizes, lost);
    }
    return new Denominated(values, lost);
  }

  private void divide(double[][] values, double[][] sizes, List<Denominated.Lost> lost) {
    if (column < 0 || column >= Matrix.columns(values)) {
      throw new Refused("no-such-indicator", Refused.ALL, column, Double.NaN);
    }
    if (by < 0 || by >= Matrix.columns(sizes)) {
      throw new Refused("no-such-denominator", Refused.ALL, column, by);
    }
    for (int i = 0; i < values.length; i++) {
      double value = values[i][column];
      double size = sizes[i][by];
      if (Double.isNaN(value)) {
        continue;
      }
      if (size <= 0) {
        throw new Refused("denominator", i, column, size);
      }
      if (Double.isNaN(size)) {
        lost.add(new Denominated.Lost(i, column, value));
      }
      values[i][column] = value / (size / scale);
    }
  }
}
