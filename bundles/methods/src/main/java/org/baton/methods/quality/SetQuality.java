package org.baton.methods.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;

/**
 * What is worth a look in a set of indicators. Correlations are taken by the units that both
 * indicators know, after turning indicators whose lower values are better.
 *
 * @param indicators each indicator
 * @param correlations columns x columns; NaN where nothing can be said
 * @param redundant pairs that say the same, the closest first
 * @param contrary pairs of one dimension that speak against each other, the worst first
 * @param alphas Cronbach's alpha of each dimension; NaN for a single indicator or fewer than two
 *     units that know all
 */
public record SetQuality(
    List<IndicatorQuality> indicators,
    double[][] correlations,
    List<Pair> redundant,
    List<Pair> contrary,
    double[] alphas) {
  /**
   * Two indicators.
   *
   * @param one the column of the first
   * @param other the column of the second, after the first
   * @param r their correlation
   */
  public record Pair(int one, int other, double r) {}

  /** Copies the lists. */
  public SetQuality {
    indicators = List.copyOf(indicators);
    redundant = List.copyOf(redundant);
    contrary = List.copyOf(contrary);
  }

  /**
   * Looks at a set.
   *
   * @param matrix rows of units, columns of indicators; NaN for missing values
   * @param directions {@link Direction#UP} or {@link Direction#DOWN}, one a column; values of
   *     indicators with a target are to be scored before
   * @param dimensions the dimension of each column, from 0 without gaps
   * @param correlation which coefficient
   * @param limits what is worth a look
   * @throws BadInput with {@code empty}, {@code ragged}, {@code not-finite}, {@code count}, {@code
   *     direction} (column) or {@code dimension} (column)
   */
  public static SetQuality of(
      double[][] matrix,
      List<Direction> directions,
      int[] dimensions,
      Correlation correlation,
      Limits limits) {
    check(matrix, directions, dimensions);
    int k = dimensions.length;
    double[][] turned = turned(matrix, directions);
    List<IndicatorQuality> indicators = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      int column = j;
      double[] known =
          Arrays.stream(matrix).mapToDouble(r -> r[column]).filter(v -> !Double.isNaN(v)).toArray();
      indicators.add(IndicatorQuality.of(known, matrix.length, limits));
    }
    double[][] r = correlation.matrix(turned);
    List<Pair> redundant = new ArrayList<>();
    List<Pair> contrary = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        if (Math.abs(r[i][j]) > limits.redundant()) {
          redundant.add(new Pair(i, j, r[i][j]));
        }
        if (dimensions[i] == dimensions[j] && r[i][j] < 0) {
          contrary.add(new Pair(i, j, r[i][j]));
        }
      }
    }
    redundant.sort((a, b) -> Double.compare(Math.abs(b.r), Math.abs(a.r)));
    contrary.sort((a, b) -> Double.compare(a.r, b.r));
    return new SetQuality(indicators, r, redundant, contrary, alphas(turned, dimensions));
  }

  private static double[] alphas(double[][] turned, int... dimensions) {
    double[] alphas = new double[Arrays.stream(dimensions).max().orElse(-1) + 1];
    for (int d = 0; d < alphas.length; d++) {
      int dimension = d;
      int[] columns =
          java.util.stream.IntStream.range(0, dimensions.length)
              .filter(j -> dimensions[j] == dimension)
              .toArray();
      double[][] part =
          Arrays.stream(turned)
              .map(row -> Arrays.stream(columns).mapToDouble(j -> row[j]).toArray())
              .toArray(double[][]::new);
      alphas[d] = Reliability.cronbach(part);
    }
    return alphas;
  }

  private static double[][] turned(double[][] matrix, List<Direction> directions) {
    double[][] turned = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : turned) {
      for (int j = 0; j < row.length; j++) {
        row[j] = directions.get(j) == Direction.DOWN ? -row[j] : row[j];
      }
    }
    return turned;
  }

  private static void check(double[][] matrix, List<Direction> directions, int... dimensions) {
    if (matrix.length == 0 || dimensions.length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    if (directions.size() != dimensions.length) {
      throw new BadInput(Fault.of("count", directions.size()));
    }
    List<Fault> faults = new ArrayList<>();
    for (int j = 0; j < dimensions.length; j++) {
      if (directions.get(j) != Direction.UP && directions.get(j) != Direction.DOWN) {
        faults.add(Fault.at("direction", j, Double.NaN));
      }
      if (dimensions[j] < 0 || dimensions[j] >= dimensions.length) {
        faults.add(Fault.at("dimension", j, dimensions[j]));
      }
    }
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != dimensions.length) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, matrix[i].length));
      }
      for (int j = 0; j < matrix[i].length; j++) {
        if (Double.isInfinite(matrix[i][j])) {
          faults.add(Fault.at("not-finite", i, j, matrix[i][j]));
        }
      }
    }
    BadInput.refuse(faults);
  }
}
