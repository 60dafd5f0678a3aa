package org.baton.methods.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * The weights within bounds that are nearest to given ones: the projection onto {sum = 1, low <= w
 * <= high}. It has the form clip(w - t), and the sum is piecewise linear in t, so that t is found
 * exactly from its breakpoints. Source: Helgason, Kennington and Lall, A Polynomially Bounded
 * Algorithm for a Singly Constrained Quadratic Program, Mathematical Programming 18 (1980).
 */
public final class Bounded {
  private Bounded() {}

  /**
   * The nearest weights, by the sum of squared differences.
   *
   * @param weights finite
   * @param low the lowest weight of each, 0 or more
   * @param high the highest weight of each, at most 1
   * @throws BadInput with {@code empty}, {@code count}, {@code missing}, {@code not-finite}, {@code
   *     bounds} (low above high, below 0 or above 1; column), {@code lows} when the lowest weights
   *     are more than 1 together (value: their sum), {@code highs} when the highest are less than 1
   */
  public static double[] nearest(double[] weights, double[] low, double[] high) {
    check(weights, low, high);
    double[] breaks = new double[2 * weights.length];
    for (int i = 0; i < weights.length; i++) {
      breaks[2 * i] = weights[i] - low[i];
      breaks[2 * i + 1] = weights[i] - high[i];
    }
    Arrays.sort(breaks);
    // The sum falls as t grows: find neighbouring breakpoints with 1 between their sums.
    int from = 0;
    int to = breaks.length - 1;
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (Statistics.sum(clipped(weights, low, high, breaks[middle])) >= 1) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return within(weights, low, high, breaks[from], breaks[to]);
  }

  private static double[] within(
      double[] weights, double[] low, double[] high, double from, double to) {
    List<Integer> free = new ArrayList<>();
    double[] w = new double[weights.length];
    double[] terms = new double[weights.length + 1];
    terms[weights.length] = -1;
    for (int i = 0; i < w.length; i++) {
      if (weights[i] - low[i] <= from) {
        w[i] = low[i];
      } else if (weights[i] - high[i] >= to) {
        w[i] = high[i];
      } else {
        free.add(i);
      }
      terms[i] = free.contains(i) ? weights[i] : w[i];
    }
    double t = free.isEmpty() ? from : Statistics.sum(terms) / free.size();
    for (int i : free) {
      w[i] = clip(weights[i] - t, low[i], high[i]);
    }
    return w;
  }

  private static double[] clipped(double[] weights, double[] low, double[] high, double t) {
    double[] w = new double[weights.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = clip(weights[i] - t, low[i], high[i]);
    }
    return w;
  }

  private static double clip(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  private static void check(double[] weights, double[] low, double[] high) {
    int n = weights.length;
    if (n == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    if (low.length != n || high.length != n) {
      throw new BadInput(Fault.of("count", low.length != n ? low.length : high.length));
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(weights[i])) {
        String code = Double.isNaN(weights[i]) ? "missing" : "not-finite";
        faults.add(Fault.at(code, i, weights[i]));
      }
      if (!(low[i] >= 0 && low[i] <= high[i] && high[i] <= 1)) {
        faults.add(Fault.at("bounds", i, low[i]));
      }
    }
    BadInput.refuse(faults);
    double lows = Statistics.sum(low);
    double highs = Statistics.sum(high);
    if (lows > 1 + Weights.TOLERANCE) {
      throw new BadInput(Fault.of("lows", lows));
    }
    if (highs < 1 - Weights.TOLERANCE) {
      throw new BadInput(Fault.of("highs", highs));
    }
  }
}
