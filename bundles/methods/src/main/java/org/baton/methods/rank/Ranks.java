package org.baton.methods.rank;

import java.util.Arrays;
import java.util.List;
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
    if (!ties().contains(ties)) {
      throw new IllegalArgumentException("unknown way of treating ties: " + ties);
    }
    double[] rounded = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = Double.isNaN(values[i]) ? Double.NaN : Round.HALF_EVEN.apply(values[i], digits);
    }
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> compare(rounded[a], rounded[b]));
    return rank(rounded, order, ties);
  }

  private static int compare(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }
    return Double.compare(b, a);
  }

  private static double[] rank(double[] rounded, Integer[] order, String ties) {
    double[] ranks = new double[rounded.length];
    Arrays.fill(ranks, Double.NaN);
    int different = 0;
    int i = 0;
    while (i < order.length && !Double.isNaN(rounded[order[i]])) {
      int j = i;
      while (j + 1 < order.length && rounded[order[j + 1]] == rounded[order[i]]) {
        j++;
      }
      different++;
      double rank =
          switch (ties) {
            case "min" -> i + 1;
            case "max" -> j + 1;
            case "average" -> (i + j + 2) / 2.0;
            default -> different;
          };
      for (int k = i; k <= j; k++) {
        ranks[order[k]] = rank;
      }
      i = j + 1;
    }
    return ranks;
  }
}
