package org.baton.methods.agreement;

import org.baton.methods.input.BadInput;

/**
 * Cronbach's alpha of answers that come one respondent after the other, in memory that depends on
 * the items alone. Squared deviations are updated by Welford's method (Note on a Method for
 * Calculating Corrected Sums of Squares and Products, Technometrics 4 (1962)), so that the order of
 * answers moves the last digits only.
 */
public final class CronbachSums {
  private final double[] means;
  private final double[] squares;
  private double totalMean;
  private double totalSquares;
  private int respondents;
  private int leftOut;

  /**
   * Of so many items.
   *
   * @throws IllegalArgumentException when negative
   */
  public CronbachSums(int items) {
    if (items < 0) {
      throw new IllegalArgumentException("Items: " + items);
    }
    means = new double[items];
    squares = new double[items];
  }

  /**
   * Adds a respondent.
   *
   * @param answers one an item; NaN for none, with which the respondent is left out
   */
  public void add(double[] answers) {
    if (answers.length != means.length) {
      throw new IllegalArgumentException("Answers: " + answers.length);
    }
    double total = 0;
    for (double answer : answers) {
      total += answer;
    }
    if (Double.isNaN(total)) {
      leftOut++;
      return;
    }
    respondents++;
    for (int i = 0; i < answers.length; i++) {
      double before = answers[i] - means[i];
      means[i] += before / respondents;
      squares[i] += before * (answers[i] - means[i]);
    }
    double before = total - totalMean;
    totalMean += before / respondents;
    totalSquares += before * (total - totalMean);
  }

  /**
   * Alpha of what was added so far.
   *
   * @param confidence of the limits
   * @throws BadInput with {@code confidence}
   */
  public Cronbach told(double confidence) {
    Confidence.checked(confidence);
    int k = means.length;
    double items = 0;
    for (double square : squares) {
      items += square;
    }
    double alpha = totalSquares > 0 ? k / (k - 1.0) * (1 - items / totalSquares) : Double.NaN;
    return new Cronbach(Cronbach.estimate(alpha, respondents, k, confidence), respondents, leftOut);
  }
}
