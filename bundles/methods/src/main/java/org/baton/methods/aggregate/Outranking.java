package org.baton.methods.aggregate;

import java.util.Arrays;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;

/**
 * Comparison of every pair of units. Source: Copeland's method as in the Handbook on Constructing
 * Composite Indicators (OECD 2008), non-compensatory aggregation.
 *
 * @param shares for a pair the share of weight of the indicators on which the first unit is better,
 *     ties counted half, 0 to 1; 0 for a unit with itself. Only indicators count that are known for
 *     both; without any it is a half
 * @param copeland for each unit how many others it beats less how many beat it; NaN for a unit of
 *     which nothing is known
 * @param dominant how many pairs there are of which one is better on all that count, and none tied
 * @param pairs how many pairs were compared
 */
public record Outranking(double[][] shares, double[] copeland, int dominant, int pairs) {
  /** The most units that are compared: the shares of this many pairs take 200 MB. */
  public static final int MOST_UNITS = 5000;

  /** Shares of weight that differ by less than this are the same. */
  private static final double TOLERANCE = 1e-12;

  private static final double HALF = 0.5;

  /**
   * Compares units.
   *
   * @param scores units by indicators; more is better
   * @param weights one for each indicator, 0 or more, with a sum above 0
   * @throws Refused {@code too-many-units} with their number; {@code weights} with their number
   *     when there are not as many as columns, {@code weight} with column and value; what {@link
   *     Matrix#copy} refuses
   */
  public static Outranking of(double[][] scores, double... weights) {
    if (scores.length > MOST_UNITS) {
      throw new Refused("too-many-units", Refused.ALL, Refused.ALL, scores.length);
    }
    double[][] values = Matrix.copy(scores);
    if (values.length > 0) {
      checkWeights(Matrix.columns(values), weights);
    }
    int n = values.length;
    double[][] shares = new double[n][n];
    double[] copeland = new double[n];
    int dominant = 0;
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double share = share(values[j], values[i], weights);
        shares[j][i] = share;
        shares[i][j] = 1 - share;
        if (isEmpty(values[i]) || isEmpty(values[j])) {
          continue;
        }
        int won = Math.abs(share - HALF) <= TOLERANCE ? 0 : share > HALF ? 1 : -1;
        copeland[j] += won;
        copeland[i] -= won;
        dominant += share == 0 || share == 1 ? 1 : 0;
        pairs++;
      }
    }
    for (int i = 0; i < n; i++) {
      copeland[i] = isEmpty(values[i]) ? Double.NaN : copeland[i];
    }
    return new Outranking(shares, copeland, dominant, pairs);
  }

  private static void checkWeights(int columns, double... weights) {
    if (weights.length != columns) {
      throw new Refused("weights", Refused.ALL, Refused.ALL, weights.length);
    }
    for (int j = 0; j < columns; j++) {
      if (!(weights[j] >= 0) || Double.isInfinite(weights[j])) {
        throw new Refused("weight", Refused.ALL, j, weights[j]);
      }
    }
    if (columns == 0 || Arrays.stream(weights).allMatch(w -> w == 0)) {
      throw new Refused("weight", Refused.ALL, Refused.ALL, 0);
    }
  }

  private static boolean isEmpty(double[] row) {
    return Matrix.known(row).length == 0;
  }

  private static double share(double[] one, double[] other, double[] weights) {
    double better = 0;
    double worse = 0;
    double tied = 0;
    for (int j = 0; j < weights.length; j++) {
      better += one[j] > other[j] ? weights[j] : 0;
      worse += one[j] < other[j] ? weights[j] : 0;
      tied += one[j] == other[j] ? weights[j] : 0;
    }
    double whole = better + worse + tied;
    return whole == 0 ? HALF : (better + tied / 2) / whole;
  }
}
