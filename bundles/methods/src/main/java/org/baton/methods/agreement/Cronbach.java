package org.baton.methods.agreement;

import java.util.Arrays;
import org.baton.methods.input.BadInput;
import org.baton.methods.quality.Reliability;
import org.baton.methods.statistics.FisherF;

/**
 * Cronbach's alpha of the items of a scale with its limits. Source: Feldt, The Approximate Sampling
 * Distribution of Kuder-Richardson Reliability Coefficient Twenty, Psychometrika 30 (1965): (1 -
 * alpha) / (1 - its estimate) is F with n - 1 and (n - 1)(k - 1) degrees of freedom.
 *
 * @param estimate the coefficient
 * @param respondents those who answered all items
 * @param leftOut those who did not
 */
public record Cronbach(Estimate estimate, int respondents, int leftOut) {
  /**
   * Of answers.
   *
   * @param answers a row a respondent, a column an item
   * @param confidence of the limits
   * @throws BadInput with {@code confidence}
   */
  public static Cronbach of(Ratings answers, double confidence) {
    Confidence.checked(confidence);
    double[][] matrix = answers.values();
    int n =
        (int)
            Arrays.stream(matrix)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .count();
    int k = answers.raters();
    double alpha = Reliability.cronbach(matrix);
    return new Cronbach(estimate(alpha, n, k, confidence), n, matrix.length - n);
  }

  /** Alpha of k items that n respondents answered with its limits; NaN when nothing differs. */
  static Estimate estimate(double alpha, int n, int k, double confidence) {
    if (k < 2) {
      return Estimate.undefined(Reason.ONE_RATER);
    }
    if (n < 2) {
      return Estimate.undefined(n == 0 ? Reason.NO_WHOLE_UNIT : Reason.ONE_UNIT);
    }
    if (Double.isNaN(alpha)) {
      return Estimate.undefined(Reason.NO_VARIANCE);
    }
    double tail = (1 - confidence) / 2;
    double below = (n - 1.0) * (k - 1);
    return Estimate.of(alpha)
        .within(
            new Confidence(
                confidence,
                1 - (1 - alpha) * FisherF.exceeded(tail, n - 1, below),
                1 - (1 - alpha) * FisherF.exceeded(1 - tail, n - 1, below)));
  }
}
