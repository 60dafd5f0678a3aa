package org.baton.methods.outlier;

import java.util.Arrays;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;

/**
 * Winsorisation step by step: while the indicator has outliers, its highest value (its lowest when
 * the tail is to the left) becomes the next one. Values that tie move together, so that the last
 * step may pass the limit.
 *
 * @param limit no further step is made once this many points were moved; 0 for none at all
 * @param forced whether points are moved up to the limit even without outliers
 */
public record Winsorisation(int limit, boolean forced) {
  /** No limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The usual limit, without force. */
  public static final Winsorisation USUAL = new Winsorisation(5, false);

  /** No winsorisation. */
  public static final Winsorisation NONE = new Winsorisation(0, false);

  /** Refuses {@code limit} for one below 0, and for force without a limit. */
  public Winsorisation {
    if (limit < 0 || (forced && limit == UNLIMITED)) {
      throw new Refused("limit", Refused.ALL, Refused.ALL, limit);
    }
  }

  /** What happened to a point. */
  public enum Moved {
    /** Nothing. */
    NOT,
    /** It was brought down to a lower value. */
    DOWN,
    /** It was brought up to a higher value. */
    UP
  }

  /**
   * A winsorised indicator.
   *
   * @param values its values
   * @param moved what happened to each
   * @param points how many were moved
   * @param finding the test of these values
   */
  public record Winsorised(
      double[] values, Moved[] moved, int points, OutlierCheck.Finding finding) {}

  /**
   * Winsorises an indicator.
   *
   * @param column its values; missing ones stay missing
   * @param check says whether it has outliers
   */
  public Winsorised apply(double[] column, OutlierCheck check) {
    double[] values = column.clone();
    Moved[] moved = new Moved[values.length];
    Arrays.fill(moved, Moved.NOT);
    OutlierCheck.Finding finding = check.of(values);
    int points = 0;
    while (points < limit && goesOn(finding.outcome())) {
      step(values, moved, finding.shape().skewness() >= 0);
      points = (int) Arrays.stream(moved).filter(m -> m != Moved.NOT).count();
      finding = check.of(values);
    }
    return new Winsorised(values, moved, points, finding);
  }

  private boolean goesOn(OutlierCheck.Outcome outcome) {
    return outcome == OutlierCheck.Outcome.FAILED
        || (forced && outcome == OutlierCheck.Outcome.PASSED);
  }

  private static void step(double[] values, Moved[] moved, boolean high) {
    Bounds bounds = Matrix.bounds(values);
    double from = high ? bounds.max() : bounds.min();
    Bounds rest = Matrix.bounds(Arrays.stream(values).filter(v -> v != from).toArray());
    for (int i = 0; i < values.length; i++) {
      if (values[i] == from) {
        values[i] = high ? rest.max() : rest.min();
        moved[i] = high ? Moved.DOWN : Moved.UP;
      }
    }
  }
}
