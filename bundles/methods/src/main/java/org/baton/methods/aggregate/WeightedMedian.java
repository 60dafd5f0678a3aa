package org.baton.methods.aggregate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The weighted median: the value with at most half of the weight below it and at most half above;
 * where two values share this, the middle between them. With equal weights it is the median.
 * Source: Cormen et al., Introduction to Algorithms, problem 9-2 (lower and upper median).
 */
public final class WeightedMedian {
  /** Sums of weights that differ by less than this share of the whole are the same. */
  private static final double TOLERANCE = 1e-12;

  private WeightedMedian() {}

  /**
   * The weighted median of the first scores.
   *
   * @param scores finite
   * @param weights their weights, 0 or more, with a sum above 0
   * @param n how many of them to take, at least 1
   */
  public static double of(double[] scores, double[] weights, int n) {
    int[] order =
        IntStream.range(0, n)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(i -> i)
            .toArray();
    double whole = 0;
    for (int i : order) {
      whole += weights[i];
    }
    double below = 0;
    for (int k = 0; k < order.length; k++) {
      below += weights[order[k]];
      double over = below - whole / 2;
      if (over > TOLERANCE * whole || k == order.length - 1) {
        return scores[order[k]];
      }
      if (over >= -TOLERANCE * whole) {
        return (scores[order[k]] + scores[order[k + 1]]) / 2;
      }
    }
    throw new IllegalArgumentException("no weight");
  }
}
