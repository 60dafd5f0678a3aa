package org.baton.methods.outlier;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;

/**
 * The treatment of an indicator with outliers in two stages: winsorisation, and where that does not
 * help, a transform. An indicator without outliers is left as it is, also under force.
 *
 * @param check says whether there are outliers
 * @param winsorisation the first stage
 * @param transform the second stage
 * @param lambda the exponent of Box and Cox; read by these transforms only
 * @param combined whether the second stage starts from what the first left; otherwise from the
 *     values before
 */
public record Treatment(
    OutlierCheck check,
    Winsorisation winsorisation,
    Transform transform,
    double lambda,
    boolean combined) {
  /** At most five points winsorised, then a logarithm over the range. */
  public static final Treatment USUAL =
      new Treatment(
          OutlierCheck.USUAL, Winsorisation.USUAL, Transform.LOG_RANGE, Double.NaN, false);

  /** No treatment; the test is made and recorded. */
  public static final Treatment NONE =
      new Treatment(OutlierCheck.USUAL, Winsorisation.NONE, Transform.NONE, Double.NaN, false);

  /**
   * Treats an indicator. Where the test cannot decide, before or after a stage, it is left as it
   * was and the log says so.
   *
   * @param column its values; missing ones stay missing
   * @throws Refused what {@link Transform#apply} refuses
   */
  public Treated apply(double[] column) {
    OutlierCheck.Finding before = check.of(column);
    if (before.outcome() != OutlierCheck.Outcome.FAILED) {
      return untouched(column, before, before.outcome());
    }
    Winsorisation.Winsorised first = winsorisation.apply(column, check);
    OutlierCheck.Outcome outcome = first.finding().outcome();
    boolean last = outcome == OutlierCheck.Outcome.PASSED || transform == Transform.NONE;
    if (outcome == OutlierCheck.Outcome.UNDECIDED || (last && first.points() == 0)) {
      return untouched(column, before, outcome);
    }
    return last ? winsorised(column, before, first) : transformed(column, before, first);
  }

  private static Treated untouched(
      double[] column, OutlierCheck.Finding before, OutlierCheck.Outcome outcome) {
    Treated.State state = Treated.State.of(outcome, false);
    return new Treated(column.clone(), state, before, 0, null, Transform.NONE, null, List.of());
  }

  private static Treated winsorised(
      double[] column, OutlierCheck.Finding before, Winsorisation.Winsorised first) {
    return new Treated(
        first.values(),
        Treated.State.of(first.finding().outcome(), true),
        before,
        first.points(),
        first.finding(),
        Transform.NONE,
        null,
        points(column, first.values(), first.moved()));
  }

  private Treated transformed(
      double[] column, OutlierCheck.Finding before, Winsorisation.Winsorised first) {
    double[] values = transform.apply(combined ? first.values() : column, lambda);
    OutlierCheck.Finding after = check.of(values);
    if (after.outcome() == OutlierCheck.Outcome.UNDECIDED) {
      return untouched(column, before, after.outcome());
    }
    return new Treated(
        values,
        Treated.State.of(after.outcome(), true),
        before,
        first.points(),
        first.finding(),
        transform,
        after,
        combined ? points(column, first.values(), first.moved()) : List.of());
  }

  private static List<Treated.Point> points(
      double[] before, double[] after, Winsorisation.Moved[] moved) {
    List<Treated.Point> points = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (moved[i] != Winsorisation.Moved.NOT) {
        points.add(new Treated.Point(i, before[i], after[i]));
      }
    }
    return points;
  }

  /**
   * Treats every indicator of a matrix.
   *
   * @param matrix units by indicators
   * @param treatments one for each indicator
   * @param log takes what happened to each indicator, in their order
   * @return the treated matrix
   * @throws Refused as for one indicator, with the column; {@code treatments} when there are not as
   *     many as columns; what {@link Matrix#copy} refuses
   */
  public static double[][] apply(double[][] matrix, List<Treatment> treatments, List<Treated> log) {
    double[][] values = Matrix.copy(matrix);
    if (treatments.size() != Matrix.columns(values)) {
      throw new Refused("treatments", Refused.ALL, Refused.ALL, treatments.size());
    }
    for (int j = 0; j < treatments.size(); j++) {
      Treated treated;
      try {
        treated = treatments.get(j).apply(Matrix.column(matrix, j));
      } catch (Refused e) {
        throw e.in(j);
      }
      Matrix.set(values, j, treated.values());
      log.add(treated);
    }
    return values;
  }
}
