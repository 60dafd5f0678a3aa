package org.baton.bench.agreement;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The peer's side: the matrix of coincidences, pair by pair, as the method is defined and as the
 * usual packages of R and Python do it, with Commons Math for random numbers and quantiles.
 */
final class OfPeer {
  private OfPeer() {}

  /** The lower limit of ordinal alpha; ratings are 1 to a number, 0 where one is missing. */
  static double low(int[][] units, int categories, int resamples, long seed) {
    RandomGenerator random = new Well19937c(seed);
    double[] drawn = new double[resamples];
    for (int d = 0; d < resamples; d++) {
      double[][] coincidences = new double[categories][categories];
      for (int u = 0; u < units.length; u++) {
        add(coincidences, units[random.nextInt(units.length)]);
      }
      drawn[d] = ordinal(coincidences);
    }
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    return percentile.evaluate(drawn, 2.5);
  }

  /** Alpha of all units once. */
  static double alpha(int[][] units, int categories) {
    double[][] coincidences = new double[categories][categories];
    for (int[] unit : units) {
      add(coincidences, unit);
    }
    return ordinal(coincidences);
  }

  private static void add(double[][] coincidences, int... unit) {
    long given = Arrays.stream(unit).filter(v -> v > 0).count();
    if (given < 2) {
      return;
    }
    double each = 1.0 / (given - 1);
    for (int i = 0; i < unit.length; i++) {
      for (int j = 0; j < unit.length; j++) {
        if (i != j && unit[i] > 0 && unit[j] > 0) {
          coincidences[unit[i] - 1][unit[j] - 1] += each;
        }
      }
    }
  }

  private static double ordinal(double[][] coincidences) {
    int q = coincidences.length;
    double[] counts =
        Arrays.stream(coincidences).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double n = Arrays.stream(counts).sum();
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < q; c++) {
      double between = counts[c];
      for (int k = c + 1; k < q; k++) {
        between += counts[k];
        double distance = between - (counts[c] + counts[k]) / 2;
        observed += coincidences[c][k] * distance * distance;
        expected += counts[c] * counts[k] * distance * distance;
      }
    }
    return 1 - (n - 1) * observed / expected;
  }
}
