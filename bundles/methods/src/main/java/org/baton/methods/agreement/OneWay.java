package org.baton.methods.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.baton.methods.agreement.Icc.Form;
import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.Statistics;

/**
 * The intraclass correlation of form 1 where units have different numbers of raters, as when each
 * unit has its own respondents. Source: Donner, A Review of Inference Procedures for the Intraclass
 * Correlation Coefficient in the One-Way Random Effects Model, International Statistical Review 54
 * (1986). Limits are exact when all units have as many ratings, and an approximation otherwise.
 *
 * @param single of one rating
 * @param mean of the mean of as many ratings as units have on average
 * @param perUnit that average, (N - sum of squares of the numbers / N) / (n - 1); 0 when undefined
 * @param units those with a rating
 * @param values all ratings
 */
public record OneWay(Icc single, Icc mean, double perUnit, int units, int values) {
  /**
   * Of ratings, of which it does not matter whose they are.
   *
   * @param confidence of the limits
   * @throws BadInput with {@code confidence}
   */
  public static OneWay of(Ratings ratings, double confidence) {
    Confidence.checked(confidence);
    double[][] units =
        Arrays.stream(ratings.values())
            .map(Ratings::known)
            .filter(row -> row.length > 0)
            .toArray(double[][]::new);
    int values = Arrays.stream(units).mapToInt(row -> row.length).sum();
    if (units.length < 2 || values == units.length || Ratings.isConstant(units)) {
      Reason reason =
          units.length == 0
              ? Reason.NO_VALUES
              : units.length == 1
                  ? Reason.ONE_UNIT
                  : values == units.length ? Reason.NO_PAIRS : Reason.NO_VARIANCE;
      Icc none = new Icc(Form.ONE_SINGLE, Estimate.undefined(reason), Optional.empty());
      return new OneWay(none, Intraclass.mean(none, 1), 0, units.length, values);
    }
    double[] squares = squares(units, values);
    double numbers =
        Statistics.sum(
            Arrays.stream(units).mapToDouble(u -> (double) u.length * u.length).toArray());
    double perUnit = (values - numbers / values) / (units.length - 1);
    FTest test =
        FTest.of(
            squares[0] / (units.length - 1),
            squares[1] / (values - units.length),
            units.length - 1,
            values - units.length);
    Icc single =
        new Icc(Form.ONE_SINGLE, Intraclass.ofRatio(test, perUnit, confidence), Optional.of(test));
    return new OneWay(single, Intraclass.mean(single, perUnit), perUnit, units.length, values);
  }

  /**
   * The fewest raters whose mean reaches a reliability, after Spearman and Brown, when each unit
   * has its own.
   *
   * @param target more than 0 and less than 1
   * @return empty when units do not differ beyond chance, or when more than {@value
   *     Generalizability#MOST_RATERS} would be needed
   * @throws BadInput with {@code target}
   */
  public OptionalInt ratersFor(double target) {
    double one = single.estimate().value().orElse(0);
    return one > 0
        ? Generalizability.fewest(1 - one, one, target)
        : Generalizability.fewest(1, 0, target);
  }

  /** The squares between units and within them. */
  private static double[] squares(double[][] units, int values) {
    double[] sums = Arrays.stream(units).mapToDouble(Statistics::sum).toArray();
    double grand = Statistics.sum(sums) / values;
    double[] between = new double[units.length];
    double[] within = new double[units.length];
    for (int i = 0; i < units.length; i++) {
      double mean = Ratings.isConstant(units[i]) ? units[i][0] : sums[i] / units[i].length;
      between[i] = units[i].length * (mean - grand) * (mean - grand);
      within[i] =
          Statistics.sum(Arrays.stream(units[i]).map(v -> (v - mean) * (v - mean)).toArray());
    }
    return new double[] {Statistics.sum(between), Statistics.sum(within)};
  }
}
