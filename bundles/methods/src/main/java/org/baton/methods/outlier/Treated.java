package org.baton.methods.outlier;

import java.util.List;

/**
 * What the treatment of an indicator did.
 *
 * @param values its values after
 * @param state in short
 * @param before the test of the values before
 * @param winsorised how many points the first stage moved, also when its outcome was not used
 * @param afterWinsorisation the test after the first stage, null when there was none
 * @param transform the transform that was used, {@link Transform#NONE} for none; it changes all
 *     values
 * @param afterTransform the test after the second stage, null when there was none
 * @param points the points that were moved by winsorisation and stayed so, by rows; for combined
 *     stages their values between the stages
 */
public record Treated(
    double[] values,
    State state,
    OutlierCheck.Finding before,
    int winsorised,
    OutlierCheck.Finding afterWinsorisation,
    Transform transform,
    OutlierCheck.Finding afterTransform,
    List<Point> points) {

  /** Copies the list. */
  public Treated {
    points = List.copyOf(points);
  }

  /**
   * A point that was moved.
   *
   * @param row its row
   * @param before its value before
   * @param after its value after
   */
  public record Point(int row, double before, double after) {}

  /** What came of an indicator. */
  public enum State {
    /** No outliers, nothing changed. */
    CLEAN,
    /** Treated, no outliers any more. */
    CURED,
    /** Outliers are there still, treated or not. */
    FAILING,
    /** The test could not decide: too few values, or all the same. */
    UNDECIDED;

    static State of(OutlierCheck.Outcome outcome, boolean treated) {
      return switch (outcome) {
        case PASSED -> treated ? CURED : CLEAN;
        case FAILED -> FAILING;
        case UNDECIDED -> UNDECIDED;
      };
    }
  }
}
