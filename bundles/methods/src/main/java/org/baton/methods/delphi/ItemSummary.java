package org.baton.methods.delphi;

import java.util.Arrays;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * The answers of a round to one item.
 *
 * @param answers how many answered
 * @param median the median
 * @param lowerQuartile the first quartile, of type 7
 * @param upperQuartile the third quartile
 * @param mean the mean
 * @param deviation the sample deviation; NaN for a single answer
 * @param agreeing the share of answers at or above the agreed threshold, 0 to 1
 */
public record ItemSummary(
    int answers,
    double median,
    double lowerQuartile,
    double upperQuartile,
    double mean,
    double deviation,
    double agreeing) {
  /** The answer from which an expert agrees, on a scale of 5. */
  public static final double AGREES_FROM = 4;

  private static final int QUANTILE_TYPE = 7;

  /**
   * Sums up answers.
   *
   * @param answers NaN where an expert did not answer
   * @param agreesFrom the least answer that agrees, usually {@link #AGREES_FROM}
   * @throws BadInput with {@code empty} when nobody answered, {@code not-finite}
   */
  public static ItemSummary of(double[] answers, double agreesFrom) {
    double[] given = Arrays.stream(answers).filter(v -> !Double.isNaN(v)).toArray();
    if (given.length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    for (int i = 0; i < answers.length; i++) {
      if (Double.isInfinite(answers[i])) {
        throw new BadInput(Fault.at("not-finite", i, answers[i]));
      }
    }
    double agreeing = Arrays.stream(given).filter(v -> v >= agreesFrom).count();
    return new ItemSummary(
        given.length,
        Statistics.median(given),
        Statistics.quantile(.25, QUANTILE_TYPE, given),
        Statistics.quantile(.75, QUANTILE_TYPE, given),
        Statistics.mean(given),
        Statistics.sampleDeviation(given),
        agreeing / given.length);
  }

  /** The distance of the quartiles. */
  public double iqr() {
    return upperQuartile - lowerQuartile;
  }

  /** The coefficient of variation, the deviation by the mean; NaN for a mean of 0. */
  public double cv() {
    return mean == 0 ? Double.NaN : deviation / Math.abs(mean);
  }
}
