package org.baton.methods.past;

import org.baton.methods.statistics.Statistics;

/**
 * The natural process limits of an individuals chart (XmR): mean plus and minus 2.66 times the mean
 * moving range. Source: Wheeler, Understanding Variation (1993); 2.66 is 3 / 1.128.
 *
 * @param mean the mean of the series
 * @param lower the lower limit
 * @param upper the upper limit
 */
public record NaturalLimits(double mean, double lower, double upper) {
  private static final double FACTOR = 2.66;

  /**
   * The limits of a series in order of time.
   *
   * @param series at least two values without gaps
   * @throws IllegalArgumentException for fewer
   */
  public static NaturalLimits of(double... series) {
    if (series.length < 2) {
      throw new IllegalArgumentException("natural limits need two values or more");
    }
    double[] ranges = new double[series.length - 1];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = Math.abs(series[i + 1] - series[i]);
    }
    double mean = Statistics.mean(series);
    double reach = FACTOR * Statistics.mean(ranges);
    return new NaturalLimits(mean, mean - reach, mean + reach);
  }

  /**
   * The limits of the first values of a series, held fixed for what comes after.
   *
   * @param baseline how many values make the limits, at least 2
   */
  public static NaturalLimits ofBaseline(int baseline, double... series) {
    if (baseline > series.length) {
      throw new IllegalArgumentException("the baseline is longer than the series");
    }
    return of(java.util.Arrays.copyOf(series, baseline));
  }

  /** Whether a value lies outside the limits. */
  public boolean isSignal(double value) {
    return value < lower || value > upper;
  }
}
