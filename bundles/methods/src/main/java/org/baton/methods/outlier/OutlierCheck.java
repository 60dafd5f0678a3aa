package org.baton.methods.outlier;

import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.statistics.Shape;

/**
 * Whether an indicator has outliers: it has when both its absolute skewness and its kurtosis reach
 * their thresholds. Source of 2 and 3.5: the practice of the Joint Research Centre of the European
 * Commission for composite indicators (Handbook, OECD 2008; its audits of the Global Innovation
 * Index).
 *
 * @param skewness the least absolute skewness of an indicator with outliers, above 0
 * @param kurtosis the least excess kurtosis of an indicator with outliers
 */
public record OutlierCheck(double skewness, double kurtosis) {
  /** The usual thresholds. */
  public static final OutlierCheck USUAL = new OutlierCheck(2, 3.5);

  /** Refuses {@code threshold} for a skewness that is not above 0 or a kurtosis that is NaN. */
  public OutlierCheck {
    if (!(skewness > 0)) {
      throw new Refused("threshold", Refused.ALL, Refused.ALL, skewness);
    }
    if (Double.isNaN(kurtosis)) {
      throw new Refused("threshold", Refused.ALL, Refused.ALL, kurtosis);
    }
  }

  /** What came out. */
  public enum Outcome {
    /** No outliers. */
    PASSED,
    /** Outliers. */
    FAILED,
    /** Too few values, or all are the same. */
    UNDECIDED
  }

  /**
   * What came out, and of what.
   *
   * @param outcome what came out
   * @param shape skewness and kurtosis
   */
  public record Finding(Outcome outcome, Shape shape) {}

  /** Tests the known values of an indicator. */
  public Finding of(double... column) {
    Shape shape = Shape.of(Matrix.known(column));
    boolean good = Math.abs(shape.skewness()) < skewness || shape.kurtosis() < kurtosis;
    boolean open = Double.isNaN(shape.skewness()) || Double.isNaN(shape.kurtosis());
    return new Finding(good ? Outcome.PASSED : open ? Outcome.UNDECIDED : Outcome.FAILED, shape);
  }
}
