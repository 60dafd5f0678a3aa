package org.baton.methods.ahp;

import org.baton.methods.statistics.Statistics;

/**
 * How far judgments contradict each other.
 *
 * @param size how many things are compared, n
 * @param missing how many pairs were not judged; with any, lambda is that of Harker's matrix and
 *     the ratio flatters, for fewer judgments can contradict each other less
 * @param lambda the largest eigenvalue; n without contradiction
 * @param ci the consistency index (lambda - n) / (n - 1); 0 for n up to 2
 * @param cr the consistency ratio, the index by the random index; 0 for n up to 2
 * @param gci the geometric consistency index, 0 for n up to 2, NaN with missing judgments: 2 /
 *     ((n-1)(n-2)) times the sum of log^2(a_ij g_j / g_i) over pairs, g being geometric means.
 *     Source: Aguarón and Moreno-Jiménez, EJOR 147 (2003)
 */
public record Consistency(int size, int missing, double lambda, double ci, double cr, double gci) {
  /** Saaty's limit of the consistency ratio. */
  public static final double LIMIT = 0.10;

  /** The consistency by a table of random indexes. */
  public static Consistency of(Judgments judgments, RandomIndex table) {
    int n = judgments.size();
    int missing = judgments.missing();
    if (n <= 2) {
      return new Consistency(n, missing, n, 0, 0, 0);
    }
    double lambda = Principal.of(judgments).value();
    // Rounding may leave lambda a hair below n, which it cannot be.
    double ci = Math.max(0, (lambda - n) / (n - 1));
    double gci = missing > 0 ? Double.NaN : gci(judgments);
    return new Consistency(n, missing, lambda, ci, ci / table.at(n), gci);
  }

  private static double gci(Judgments judgments) {
    int n = judgments.size();
    double[] g = Priorities.GEOMETRIC_MEAN.of(judgments);
    double[] squares = new double[n * (n - 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double log = StrictMath.log(judgments.get(i, j) * g[j] / g[i]);
        squares[k++] = log * log;
      }
    }
    return 2 * Statistics.sum(squares) / ((n - 1.0) * (n - 2));
  }

  /** Whether the ratio is at most the limit, {@link #LIMIT} by default of a plan. */
  public boolean accepted(double limit) {
    return cr <= limit;
  }

  /**
   * The usual limit of the geometric consistency index, which stands for a ratio of 0.10: .31 for
   * 3, .35 for 4 and .37 for more; infinite up to 2.
   */
  public double gciLimit() {
    return switch (size) {
      case 1, 2 -> Double.POSITIVE_INFINITY;
      case 3 -> .31;
      case 4 -> .35;
      default -> .37;
    };
  }
}
