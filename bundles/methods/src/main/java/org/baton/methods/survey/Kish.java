package org.baton.methods.survey;

import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.Statistics;

/**
 * What unequal weights cost. Source: Kish, Weighting for Unequal Pi, Journal of Official Statistics
 * 8 (1992).
 *
 * @param n respondents with weight
 * @param designEffect n sum(w^2) / sum(w)^2, 1 or more
 * @param effective n / design effect: as many with equal weights would say as much
 */
public record Kish(int n, double designEffect, double effective) {
  /**
   * Of weights; those that are 0 do not count.
   *
   * @throws BadInput with {@code empty}, {@code no-weight} when all are 0, or at a place {@code
   *     not-finite} or {@code negative}
   */
  public static Kish of(double... weights) {
    double[] w = Base.checked(weights);
    double largest = 0;
    int n = 0;
    for (double v : w) {
      largest = Math.max(largest, v);
      n += v > 0 ? 1 : 0;
    }
    double[] squares = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // By the largest, so that squares neither vanish nor overflow.
      w[i] /= largest;
      squares[i] = w[i] * w[i];
    }
    double sum = Statistics.sum(w);
    double effect = n * Statistics.sum(squares) / (sum * sum);
    return new Kish(n, Math.max(1, effect), Math.min(n, n / effect));
  }
}
