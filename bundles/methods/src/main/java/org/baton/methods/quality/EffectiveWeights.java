package org.baton.methods.quality;

import java.util.Arrays;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;

/** What weights come to: down a hierarchy, and in the variance of the total. */
public final class EffectiveWeights {
  private EffectiveWeights() {}

  /**
   * The weight of each node in the whole: the product of its share among its siblings and the
   * shares of all its superiors.
   *
   * @param superiors the place of each node's superior, -1 for the top ones; superiors stand before
   *     their parts
   * @param weights each node's weight among its siblings, 0 or more; they need not have the sum 1
   * @return the same size; the nodes below one superior have its weight together
   * @throws BadInput with {@code count}, {@code order} (column) when a superior stands behind,
   *     {@code weight} (column), {@code no-weight} (column: the superior whose parts have none)
   */
  public static double[] down(int[] superiors, double[] weights) {
    if (superiors.length != weights.length) {
      throw new BadInput(Fault.of("count", weights.length));
    }
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      if (superiors[i] < -1 || superiors[i] >= i) {
        throw new BadInput(Fault.at("order", i, superiors[i]));
      }
      if (!(weights[i] >= 0) || !Double.isFinite(weights[i])) {
        throw new BadInput(Fault.at("weight", i, weights[i]));
      }
      sums[superiors[i] + 1] += weights[i];
    }
    double[] whole = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double sum = sums[superiors[i] + 1];
      if (!(sum > 0)) {
        throw new BadInput(Fault.at("no-weight", superiors[i], sum));
      }
      whole[i] = weights[i] / sum * (superiors[i] < 0 ? 1 : whole[superiors[i]]);
    }
    return whole;
  }

  /**
   * The share of each indicator in the variance of the weighted sum: w_j cov(x_j, y) / var(y).
   * Where it is far from the weight, the weight does not do what it says. An indicator that moves
   * against the total has a share below 0. Source: Paruolo, Saisana and Saltelli, Ratings and
   * Rankings: Voodoo or Science?, JRSS A 176 (2013).
   *
   * @param scores rows of units, columns of indicators, on one scale, without missing values
   * @param weights with the sum 1
   * @return with the sum 1; all NaN when the total does not vary
   * @throws BadInput with {@code too-few} (value: rows), {@code ragged}, {@code missing}, {@code
   *     not-finite}, {@code count}
   */
  public static double[] ofVariance(double[][] scores, double[] weights) {
    if (scores.length < 3) {
      throw new BadInput(Fault.of("too-few", scores.length));
    }
    BadInput.refuseHoles(scores);
    if (scores[0].length != weights.length) {
      throw new BadInput(Fault.of("count", weights.length));
    }
    double[] totals =
        Arrays.stream(scores).mapToDouble(row -> Statistics.sum(products(row, weights))).toArray();
    double deviation = Statistics.sampleDeviation(totals);
    double[] shares = new double[weights.length];
    for (int j = 0; j < shares.length; j++) {
      int column = j;
      double[] x = Arrays.stream(scores).mapToDouble(row -> row[column]).toArray();
      double s = Statistics.sampleDeviation(x);
      double r = s == 0 ? 0 : Correlation.PEARSON.of(x, totals);
      shares[j] = deviation == 0 ? Double.NaN : weights[j] * s * r / deviation;
    }
    return shares;
  }

  private static double[] products(double[] row, double[] weights) {
    double[] products = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      products[j] = row[j] * weights[j];
    }
    return products;
  }
}
