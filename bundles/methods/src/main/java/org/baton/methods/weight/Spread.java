package org.baton.methods.weight;

import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;

/** Weights by how far values spread: CRITIC and the standard deviation. */
public final class Spread {
  /** Below this many units neither deviation nor correlation says anything. */
  public static final int FEWEST = 3;

  private Spread() {}

  /**
   * CRITIC: the sample deviation of the column brought to [0, 1] times the sum of 1 - r to the
   * others. Source: Diakoulaki, Mavrotas and Papayannakis, Computers & Operations Research 22
   * (1995).
   *
   * @param matrix rows of units, at least {@value #FEWEST}; columns of indicators; finite, without
   *     missing values
   * @param directions {@link Direction#UP} or {@link Direction#DOWN}, one a column
   * @param correlation of Pearson, the default of a plan, or of Spearman
   * @throws BadInput with {@code too-few} (value: rows), {@code ragged}, {@code missing}, {@code
   *     not-finite}, {@code count}, {@code direction}, {@code all-constant}, or {@code no-weight}
   *     when all columns say the same
   */
  public static FromData critic(
      double[][] matrix, List<Direction> directions, Correlation correlation) {
    Columns columns = new Columns(matrix, directions, FEWEST);
    List<Integer> constant = columns.constant();
    double[][] x = scaled(columns, directions);
    double[] information = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double[] conflicts = new double[x.length];
      for (int k = 0; k < x.length; k++) {
        if (k != j && x[j] != null && x[k] != null) {
          conflicts[k] = 1 - correlation.of(x[j], x[k]);
        }
      }
      information[j] =
          x[j] == null ? 0 : Statistics.sampleDeviation(x[j]) * Statistics.sum(conflicts);
    }
    return FromData.of(information, constant);
  }

  /**
   * The sample deviation of each column brought to [0, 1].
   *
   * @throws BadInput as {@link #critic}
   */
  public static FromData deviation(double[][] matrix, List<Direction> directions) {
    Columns columns = new Columns(matrix, directions, FEWEST);
    List<Integer> constant = columns.constant();
    double[][] x = scaled(columns, directions);
    double[] information = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      information[j] = x[j] == null ? 0 : Statistics.sampleDeviation(x[j]);
    }
    return FromData.of(information, constant);
  }

  private static double[][] scaled(Columns columns, List<Direction> directions) {
    double[][] x = new double[columns.count()][];
    for (int j = 0; j < x.length; j++) {
      x[j] = columns.isConstant(j) ? null : columns.minMax(j, directions.get(j));
    }
    return x;
  }
}
