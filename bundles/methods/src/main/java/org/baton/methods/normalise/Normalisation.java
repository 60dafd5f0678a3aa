package org.baton.methods.normalise;

import java.util.List;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Direction;

/**
 * A way of bringing an indicator to a scale on which more is better. Parameters are in the unit and
 * the direction of the indicator itself. Missing values stay missing; an indicator of which nothing
 * is known stays so.
 */
public sealed interface Normalisation
    permits MinMaxScale,
        ZScore,
        RankScale,
        Borda,
        PercentileRank,
        DistanceToMaximum,
        DistanceToTarget,
        DistanceToReference,
        GoalpostScale,
        FractionOfMaximum,
        Unchanged {

  /**
   * Normalises an indicator.
   *
   * @param column its values
   * @param direction {@link Direction#UP} or {@link Direction#DOWN}
   * @return as many values; {@code column} is not changed
   * @throws Refused {@code direction} for another direction; {@code constant} with the value when
   *     all are the same and the way has no meaning then; what the way itself refuses
   */
  double[] apply(double[] column, Direction direction);

  /** The name as a plan writes it. */
  String name();

  /**
   * Normalises every indicator of a matrix.
   *
   * @param matrix units by indicators
   * @param ways one for each indicator
   * @param directions one for each indicator
   * @throws Refused as for one indicator, with the column; {@code normalisations} when there are
   *     not as many ways or directions as columns; what {@link Matrix#copy} refuses
   */
  static double[][] apply(double[][] matrix, List<Normalisation> ways, List<Direction> directions) {
    double[][] values = Matrix.copy(matrix);
    int columns = Matrix.columns(values);
    if (ways.size() != columns || directions.size() != columns) {
      throw new Refused("normalisations", Refused.ALL, Refused.ALL, ways.size());
    }
    for (int j = 0; j < columns; j++) {
      try {
        Matrix.set(values, j, ways.get(j).apply(Matrix.column(matrix, j), directions.get(j)));
      } catch (Refused e) {
        throw e.in(j);
      }
    }
    return values;
  }
}
