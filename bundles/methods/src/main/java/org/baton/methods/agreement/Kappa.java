package org.baton.methods.agreement;

import java.util.OptionalDouble;
import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.Normal;

/**
 * A coefficient of the form (observed - expected) / (1 - expected) agreement on categories. When
 * all ratings are the same it is 1, with {@link Reason#ALL_EQUAL}.
 *
 * @param estimate the coefficient, with its standard error
 * @param weighting how much different categories still agree
 * @param observed agreement, 0 to 1; empty when there is nothing to compare
 * @param expected agreement by chance; empty likewise
 * @param units those with at least two ratings
 * @param leftOut those with fewer
 */
public record Kappa(
    Estimate estimate,
    Weighting weighting,
    OptionalDouble observed,
    OptionalDouble expected,
    int units,
    int leftOut) {
  /** The most categories, since the work grows with their square. */
  public static final int MOST_CATEGORIES = 200;

  /**
   * Cohen's kappa of two raters, by the units that both rated. Sources: Cohen, Weighted Kappa,
   * Psychological Bulletin 70 (1968); Fleiss, Cohen and Everitt, Large Sample Standard Errors of
   * Kappa and Weighted Kappa, Psychological Bulletin 72 (1969): the standard error is that of
   * limits, p is of the test against 0 with the error under that hypothesis.
   *
   * @param ratings with two columns
   * @param categories the scale; those that occur when none are given
   * @throws BadInput with {@code two-raters} (value: how many there are), {@code no-category} (row,
   *     column), {@code category} (column: which is not finite), {@code too-many-categories} or
   *     {@code confidence}
   */
  public static Kappa cohen(
      Ratings ratings, Weighting weighting, double confidence, double... categories) {
    return new Cohen(ratings, weighting, Confidence.checked(confidence), categories).kappa();
  }

  /**
   * Fleiss' kappa of many raters, also with missing ratings and weights. Sources: Fleiss, Measuring
   * Nominal Scale Agreement Among Many Raters, Psychological Bulletin 76 (1971); Gwet, Handbook of
   * Inter-Rater Reliability (4th edition 2014), chapters 2 to 5, for the rest and the standard
   * error by units.
   *
   * @param categories the scale; those that occur when none are given
   * @throws BadInput as {@link #cohen}, without {@code two-raters}
   */
  public static Kappa fleiss(
      Ratings ratings, Weighting weighting, double confidence, double... categories) {
    return new ManyRaters(ratings, weighting, categories)
        .kappa(ManyRaters.Expected.FLEISS, Confidence.checked(confidence));
  }

  /**
   * Gwet's AC1, and with weights AC2, which stay high where nearly all ratings are in one category
   * and raters agree. Source: Gwet, Computing Inter-Rater Reliability and Its Variance in the
   * Presence of High Agreement, British Journal of Mathematical and Statistical Psychology 61
   * (2008); Handbook, chapters 4 and 5.
   *
   * @param categories the scale; those that occur when none are given, although here the number of
   *     those that could occur counts
   * @throws BadInput as {@link #fleiss}
   */
  public static Kappa gwet(
      Ratings ratings, Weighting weighting, double confidence, double... categories) {
    return new ManyRaters(ratings, weighting, categories)
        .kappa(ManyRaters.Expected.GWET, Confidence.checked(confidence));
  }

  static Kappa undefined(Reason reason, Weighting weighting, int leftOut) {
    OptionalDouble none = OptionalDouble.empty();
    return new Kappa(Estimate.undefined(reason), weighting, none, none, 0, leftOut);
  }

  static Kappa allEqual(Weighting weighting, int units, int leftOut) {
    OptionalDouble one = OptionalDouble.of(1);
    return new Kappa(Estimate.allEqual(), weighting, one, one, units, leftOut);
  }

  static Estimate normal(double value, double error, double errorOfNone, double confidence) {
    Estimate estimate =
        Estimate.of(value)
            .withError(error)
            .within(Confidence.around(value, Normal.within(confidence) * error, confidence, -1));
    return errorOfNone > 0 ? estimate.withP(Normal.beyond(value / errorOfNone)) : estimate;
  }
}
