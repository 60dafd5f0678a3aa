package org.baton.methods.quality;

import java.util.List;
import org.baton.methods.statistics.Shape;
import org.baton.methods.statistics.Statistics;

/**
 * What the values of one indicator tell about it.
 *
 * @param known the share of units with a value, 0 to 1
 * @param mean the mean; NaN without values
 * @param deviation the sample deviation; NaN below two values
 * @param skewness adjusted for the sample's size, as in spreadsheets; NaN below 3 values
 * @param kurtosis excess kurtosis, adjusted likewise; NaN below 4 values
 * @param flags what is worth a look
 */
public record IndicatorQuality(
    double known,
    double mean,
    double deviation,
    double skewness,
    double kurtosis,
    List<Flag> flags) {
  /** What is worth a look. */
  public enum Flag {
    /** Too few units have a value. */
    SELDOM_KNOWN,
    /** All units have the same value. */
    CONSTANT,
    /** Units hardly differ. */
    NOT_DISCRIMINATING,
    /** A few values dominate. */
    DOMINATED
  }

  /** Copies the list. */
  public IndicatorQuality {
    flags = List.copyOf(flags);
  }

  /** The coefficient of variation; NaN for a mean of 0. */
  public double cv() {
    return mean == 0 ? Double.NaN : deviation / Math.abs(mean);
  }

  static IndicatorQuality of(double[] known, int units, Limits limits) {
    Shape shape = known.length == 0 ? new Shape(Double.NaN, Double.NaN) : Shape.of(known);
    IndicatorQuality plain =
        new IndicatorQuality(
            (double) known.length / units,
            Statistics.mean(known),
            Statistics.sampleDeviation(known),
            shape.skewness(),
            shape.kurtosis(),
            List.of());
    return new IndicatorQuality(
        plain.known,
        plain.mean,
        plain.deviation,
        plain.skewness,
        plain.kurtosis,
        plain.found(limits));
  }

  private List<Flag> found(Limits limits) {
    List<Flag> found = new java.util.ArrayList<>();
    if (known < limits.available()) {
      found.add(Flag.SELDOM_KNOWN);
    }
    if (deviation == 0) {
      found.add(Flag.CONSTANT);
    } else if (cv() < limits.cv()) {
      found.add(Flag.NOT_DISCRIMINATING);
    }
    if (Math.abs(skewness) > limits.skewness() && kurtosis > limits.kurtosis()) {
      found.add(Flag.DOMINATED);
    }
    return found;
  }
}
