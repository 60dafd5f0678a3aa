package org.baton.methods.past;

import java.util.Arrays;
import org.baton.methods.statistics.Statistics;

/** Comparison of a value with the unit's own past. */
public final class OwnPast {
  private OwnPast() {}

  /**
   * The share of the gap between the earlier value and the target that was closed: 1 when the
   * target was reached, above 1 beyond it, 0 when nothing moved, negative when it fell back.
   *
   * @return NaN when there was no gap to close
   */
  public static double gapClosing(double earlier, double value, double target) {
    return earlier == target ? Double.NaN : (value - earlier) / (target - earlier);
  }

  /**
   * The median of the slopes between all pairs of values. Source: Sen, Estimates of the Regression
   * Coefficient Based on Kendall's Tau, JASA 63 (1968).
   *
   * @param series values one step of time apart; at least two
   */
  public static double senSlope(double... series) {
    int n = series.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[k++] = (series[j] - series[i]) / (j - i);
      }
    }
    return Statistics.median(slopes);
  }

  /** Mann-Kendall's S: pairs that rise less pairs that fall. */
  public static int mannKendall(double... series) {
    int s = 0;
    for (int i = 0; i < series.length; i++) {
      for (double later : Arrays.copyOfRange(series, i + 1, series.length)) {
        s += (int) Math.signum(later - series[i]);
      }
    }
    return s;
  }
}
