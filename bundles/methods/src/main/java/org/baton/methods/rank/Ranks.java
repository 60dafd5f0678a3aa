package org.baton.methods.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.baton.methods.rounding.Round;

/** Ranks, the highest value first. */
public final class Ranks {
  private Ranks() {}

  /** The ways of treating ties, as a plan writes them. */
  public static List<String> ties() {
    return List.of("min", "max", "average", "dense");
  }

  /**
   * The rank of each value; missing values, given as NaN, have the rank NaN.
   *
   * @param values the values
   * @param ties {@code min} (1, 2, 2, 4), {@code max} (1, 3, 3, 4), {@code average} (1, 2.5, 2.5,
   *     4) or {@code dense} (1, 2, 2, 3)
   * @param digits decimals to which values are rounded before they are compared
   * @throws IllegalArgumentException for an unknown way of treating ties
   */
  public static double[] descending(double[] values, String ties, int digits) {
    return descending(values, ties, v -> Round.HALF_EVEN.apply(v, digits));
  }

  /**
   * The rank of each value, compared as they are, for values of which nobody knows the scale.
   *
   * @param values the values; missing values, given as NaN, have the rank NaN
   * @param ties as above
   * @throws IllegalArgumentException for an unknown way of treating ties
   */
  public static double[] descending(double[] values, String ties) {
    return descending(values, ties, v -> v);
  }

  /**
   * The rank of each value, where further values decide between equal ones.
   *
   * @param values the values; missing values, given as NaN, have the rank NaN
   * @param tieBreak lists as long as the values, one after the other; the higher value goes first,
   *     a missing one last
   * @param ties as above, for what is equal in all of them
   * @param digits decimals to which all values are rounded before they are compared
   * @throws IllegalArgumentException for an unknown way of treating ties
   */
  public static double[] descending(
      double[] values, List<double[]> tieBreak, String ties, int digits) {
    if (tieBreak.isEmpty()) {
      return descending(values, ties, digits);
    }
    List<double[]> keys = new ArrayList<>();
    keys.add(rounded(values, digits));
    tieBreak.forEach(k -> keys.add(rounded(k, digits)));
    Comparator<Integer> order = (a, b) -> compare(keys, a, b);
    List<Integer> sorted =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]))
            .boxed()
            .sorted(order)
            .toList();
    double[] places = new double[values.length];
    Arrays.fill(places, Double.NaN);
    int place = 0;
    for (int i = 0; i < sorted.size(); i++) {
      place -= i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) != 0 ? 1 : 0;
      places[sorted.get(i)] = place;
    }
    return descending(places, ties);
  }

  private static int compare(List<double[]> keys, int a, int b) {
    for (double[] key : keys) {
      if (key[a] != key[b]) {
        return Double.compare(key[b], key[a]);
      }
    }
    return 0;
  }

  /** Rounded, with one zero instead of two, and what is missing below everything. */
  private static double[] rounded(double[] values, int digits) {
    return Arrays.stream(values)
        .map(
            v ->
                Double.isNaN(v) ? Double.NEGATIVE_INFINITY : Round.HALF_EVEN.apply(v, digits) + 0.0)
        .toArray();
  }

  private static double[] descending(double[] values, String ties, DoubleUnaryOperator seen) {
    if (!ties().contains(ties)) {
      throw new IllegalArgumentException("unknown way of treating ties: " + ties);
    }
    double[] rounded = new double[values.length];
    int known = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        // Adding 0 makes one zero of two, which the sort would tell apart.
        rounded[known++] = seen.applyAsDouble(value) + 0.0;
      }
    }
    double[] sorted = Arrays.copyOf(rounded, known);
    Arrays.sort(sorted);
    double[] rankOf = ranks(sorted, ties);
    double[] ranks = new double[values.length];
    for (int i = 0, k = 0; i < values.length; i++) {
      ranks[i] =
          Double.isNaN(values[i]) ? Double.NaN : rankOf[Arrays.binarySearch(sorted, rounded[k++])];
    }
    return ranks;
  }

  /** The ranks of values that ascend; equal values have the same rank, so any of them will do. */
  private static double[] ranks(double[] sorted, String ties) {
    double[] ranks = new double[sorted.length];
    int different = 0;
    int better = 0;
    for (int i = sorted.length - 1; i >= 0; ) {
      int j = i;
      while (j > 0 && sorted[j - 1] == sorted[i]) {
        j--;
      }
      different++;
      int last = better + i - j + 1;
      double rank =
          switch (ties) {
            case "min" -> better + 1;
            case "max" -> last;
            case "average" -> (better + 1 + last) / 2.0;
            default -> different;
          };
      Arrays.fill(ranks, j, i + 1, rank);
      better = last;
      i = j - 1;
    }
    return ranks;
  }
}
