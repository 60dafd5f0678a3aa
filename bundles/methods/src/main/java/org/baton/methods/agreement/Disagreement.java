package org.baton.methods.agreement;

import java.util.Arrays;

/**
 * The observed and the expected disagreement of Krippendorff, for units that count so many times.
 * Distances of nominal, ordinal and interval data are got from sums, so that the work grows with
 * the number of ratings and not with that of their pairs: the ordinal distance is the distance of
 * mean ranks. That of ratio data grows with the pairs of different values.
 */
final class Disagreement {
  private final Pairable data;
  private final Metric metric;
  private final double[] fixed;
  private final double[] at;
  private final double[] counts;

  Disagreement(Pairable data, Metric metric) {
    this.data = data;
    this.metric = metric;
    this.at = data.distinct.clone();
    this.counts = new double[at.length];
    this.fixed = new double[data.units()];
    if (metric != Metric.ORDINAL) {
      for (int u = 0; u < fixed.length; u++) {
        fixed[u] = ofUnit(u);
      }
    }
  }

  /**
   * Observed and expected disagreement.
   *
   * @param times how often each unit counts
   */
  double[] of(int... times) {
    Arrays.fill(counts, 0);
    double n = 0;
    for (int u = 0; u < times.length; u++) {
      if (times[u] > 0) {
        for (int i = data.from[u]; i < data.from[u + 1]; i++) {
          counts[data.value[i]] += times[u];
        }
        n += (double) times[u] * (data.from[u + 1] - data.from[u]);
      }
    }
    if (metric == Metric.ORDINAL) {
      rank();
    }
    double observed = 0;
    for (int u = 0; u < times.length; u++) {
      if (times[u] > 0) {
        observed += times[u] * (metric == Metric.ORDINAL ? ofUnit(u) : fixed[u]);
      }
    }
    return new double[] {observed / n, expected(n) / (n * (n - 1))};
  }

  /** Twice the mean rank of each value, a whole number. */
  private void rank() {
    double before = 0;
    for (int c = 0; c < at.length; c++) {
      at[c] = 2 * before + counts[c];
      before += counts[c];
    }
  }

  /** The distances of all ordered pairs of a unit by its ratings less one. */
  private double ofUnit(int u) {
    int from = data.from[u];
    int to = data.from[u + 1];
    double sum =
        switch (metric) {
          case NOMINAL, RATIO -> pairs(Arrays.copyOfRange(data.value, from, to));
          case ORDINAL, INTERVAL -> squares(from, to);
        };
    return sum / (to - from - 1);
  }

  /** The distances of all ordered pairs of values, by how often each value is there. */
  private double pairs(int... values) {
    Arrays.sort(values);
    int different = 0;
    int[] times = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[different - 1]) {
        values[different++] = values[i];
      }
      times[different - 1]++;
    }
    double sum = 0;
    if (metric == Metric.NOMINAL) {
      for (int c = 0; c < different; c++) {
        sum += times[c] * (double) (values.length - times[c]);
      }
      return sum;
    }
    for (int c = 0; c < different; c++) {
      for (int k = c + 1; k < different; k++) {
        sum += (double) times[c] * times[k] * apart(values[c], values[k]);
      }
    }
    return 2 * sum;
  }

  /** The squared difference of two different values as a share of their sum. */
  private double apart(int c, int k) {
    double share = (at[c] - at[k]) / (at[c] + at[k]);
    return share * share;
  }

  /** All squared differences, from the first rating on so that equal ratings give exactly 0. */
  private double squares(int from, int to) {
    double first = at[data.value[from]];
    double sum = 0;
    double square = 0;
    for (int i = from; i < to; i++) {
      double away = at[data.value[i]] - first;
      sum += away;
      square += away * away;
    }
    return 2 * ((to - from) * square - sum * sum);
  }

  /**
   * A value near the middle of those that are there: from one that is not, rounding would make a
   * difference of values that are all the same.
   */
  private int middle() {
    int middle = at.length / 2;
    for (int away = 0; away <= at.length; away++) {
      for (int c : new int[] {middle - away, middle + away}) {
        if (c >= 0 && c < at.length && counts[c] > 0) {
          return c;
        }
      }
    }
    return middle;
  }

  private double expected(double n) {
    double sum = 0;
    if (metric == Metric.RATIO) {
      for (int c = 0; c < at.length; c++) {
        for (int k = c + 1; k < at.length; k++) {
          sum += counts[c] * counts[k] * apart(c, k);
        }
      }
      return 2 * sum;
    }
    double square = 0;
    double middle = at[middle()];
    for (int c = 0; c < at.length; c++) {
      double away = metric == Metric.NOMINAL ? counts[c] : at[c] - middle;
      sum += counts[c] * away;
      square += counts[c] * away * away;
    }
    return metric == Metric.NOMINAL ? n * n - sum : 2 * (n * square - sum * sum);
  }
}
