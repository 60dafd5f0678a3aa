package org.baton.methods.weight;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Statistics;

/**
 * Entropy weights: p = x / sum, E = -1/ln m * sum p ln p with 0 ln 0 = 0, w = (1-E) / sum(1-E).
 * Source: Shannon (1948), as used for weights by Zeleny, Multiple Criteria Decision Making (1982).
 */
public enum Entropy {
  /** Columns are brought to [0, 1] by direction first. */
  MIN_MAX,
  /** Columns are taken as they are, 0 or more; directions say nothing. */
  SUM;

  /** Below this many units entropy says nothing. */
  public static final int FEWEST = 3;

  /** The names of what is done to the values first, as a plan writes them. */
  public static List<String> names() {
    return List.of("min-max", "sum");
  }

  /**
   * The way of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Entropy of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown way to entropy: " + name);
    }
    return values()[place];
  }

  /**
   * The weights.
   *
   * @param matrix rows of units, at least {@value #FEWEST}; columns of indicators; finite, without
   *     missing values
   * @param directions {@link Direction#UP} or {@link Direction#DOWN}, one a column
   * @throws BadInput with {@code too-few} (value: rows), {@code ragged}, {@code missing}, {@code
   *     not-finite}, {@code count}, {@code direction}, {@code all-constant}, or {@code negative}
   *     (the cell) for {@link #SUM}
   */
  public FromData weights(double[][] matrix, List<Direction> directions) {
    Columns columns = new Columns(matrix, directions, FEWEST);
    if (this == SUM) {
      refuseNegative(matrix);
    }
    List<Integer> constant = columns.constant();
    double[] information = new double[columns.count()];
    for (int j = 0; j < information.length; j++) {
      if (!constant.contains(j)) {
        double[] x = this == SUM ? columns.raw(j) : columns.minMax(j, directions.get(j));
        information[j] = Math.max(0, 1 - entropy(x));
      }
    }
    return FromData.of(information, constant);
  }

  private static void refuseNegative(double[][] matrix) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        if (matrix[i][j] < 0) {
          faults.add(Fault.at("negative", i, j, matrix[i][j]));
        }
      }
    }
    BadInput.refuse(faults);
  }

  /** The entropy of shares of a whole, 0 to 1. */
  private static double entropy(double[] x) {
    double sum = Statistics.sum(x);
    double[] terms = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double p = x[i] / sum;
      terms[i] = p > 0 ? -p * StrictMath.log(p) : 0;
    }
    return Statistics.sum(terms) / StrictMath.log(x.length);
  }
}
