package org.baton.methods.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.score.Direction;

/** The columns of a matrix of values, checked, and brought to [0, 1] by direction. */
final class Columns {
  private final double[][] values;

  /**
   * Checks a matrix.
   *
   * @throws BadInput with {@code too-few} (value: rows), {@code ragged}, {@code missing}, {@code
   *     not-finite}, {@code count} (value: directions), {@code direction} (column)
   */
  Columns(double[][] matrix, List<Direction> directions, int fewest) {
    if (matrix.length < fewest) {
      throw new BadInput(Fault.of("too-few", matrix.length));
    }
    BadInput.refuseHoles(matrix);
    if (matrix[0].length == 0 || directions.size() != matrix[0].length) {
      throw new BadInput(Fault.of("count", directions.size()));
    }
    List<Fault> faults = new ArrayList<>();
    this.values = new double[matrix[0].length][];
    for (int j = 0; j < values.length; j++) {
      int column = j;
      values[j] = Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
      if (directions.get(j) != Direction.UP && directions.get(j) != Direction.DOWN) {
        faults.add(Fault.at("direction", j, Double.NaN));
      }
    }
    BadInput.refuse(faults);
  }

  int count() {
    return values.length;
  }

  double[] raw(int j) {
    return values[j];
  }

  boolean isConstant(int j) {
    return Arrays.stream(values[j]).allMatch(v -> v == values[j][0]);
  }

  /** The constant columns; refuses when there is no other. */
  List<Integer> constant() {
    List<Integer> constant = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      if (isConstant(j)) {
        constant.add(j);
      }
    }
    if (constant.size() == values.length) {
      throw new BadInput(
          new Fault("all-constant", Fault.NOWHERE, Fault.NOWHERE, Double.NaN, constant));
    }
    return constant;
  }

  /** A column that is not constant, from 0 for its worst value to 1 for its best. */
  double[] minMax(int j, Direction direction) {
    double min = Arrays.stream(values[j]).min().orElseThrow();
    double max = Arrays.stream(values[j]).max().orElseThrow();
    boolean down = direction == Direction.DOWN;
    // Halves first: the range of finite numbers need not be finite.
    double range = max / 2 - min / 2;
    return Arrays.stream(values[j])
        .map(v -> (down ? max / 2 - v / 2 : v / 2 - min / 2) / range)
        .toArray();
  }
}
