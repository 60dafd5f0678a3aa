package org.baton.methods.trim;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.baton.methods.statistics.ExactSum;

/** A mean without the extremes, as panels of judges use it. */
public final class TrimmedMean {
  private TrimmedMean() {}

  /**
   * The mean without the highest and the lowest values.
   *
   * @param values finite; missing ones have been dropped before
   * @param high how many of the highest are left out
   * @param low how many of the lowest are left out
   * @return empty when nothing is left
   */
  public static OptionalDouble of(double[] values, int high, int low) {
    if (high < 0 || low < 0) {
      throw new IllegalArgumentException("cannot leave out fewer than none");
    }
    int left = values.length - high - low;
    if (left <= 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    ExactSum sum = new ExactSum();
    for (int i = low; i < low + left; i++) {
      sum.add(sorted[i]);
    }
    return OptionalDouble.of(sum.value() / left);
  }
}
