package org.baton.methods.composite;

import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Parameters;

/**
 * How a node gets its score from its parts.
 *
 * @param aggregation the aggregation
 * @param power the exponent of {@link Aggregation#GENERALISED}, not 0; not read otherwise
 * @param floor scores below it are taken as this, NaN for no floor; every use is recorded
 * @param missing what is done when parts are missing
 * @param threshold the least availability of {@link Missing#RENORMALISE}, 0 to 1
 * @param measure what availability is measured in
 * @param substitute what stands in for a missing score: the lowest possible one for {@link
 *     Missing#WORST}, which also counts when nothing is there, lest silence pay; any for {@link
 *     Missing#IMPUTE}, which needs one score that is there; not read otherwise
 */
public record Rule(
    Aggregation aggregation,
    double power,
    double floor,
    Missing missing,
    double threshold,
    Availability measure,
    double substitute) {
  /** The arithmetic mean of what is there, if it is two thirds of the weight. */
  public static final Rule USUAL =
      new Rule(
          Aggregation.ARITHMETIC,
          1,
          Double.NaN,
          Missing.RENORMALISE,
          2.0 / 3,
          Availability.WEIGHT,
          Double.NaN);

  /** Refuses {@code power}, {@code floor}, {@code share-range} and {@code substitute}. */
  public Rule {
    refuseIf(
        aggregation == Aggregation.GENERALISED && (power == 0 || !Double.isFinite(power)),
        "power",
        power);
    refuseIf(Double.isInfinite(floor), "floor", floor);
    refuseIf(!(threshold >= 0 && threshold <= 1), "share-range", threshold);
    boolean stands = missing == Missing.WORST || missing == Missing.IMPUTE;
    refuseIf(stands && !Double.isFinite(substitute), "substitute", substitute);
  }

  /**
   * What is there, however little, aggregated in this way; no floor. Refuses {@link
   * Aggregation#GENERALISED}, which needs an exponent.
   */
  public static Rule of(Aggregation aggregation) {
    return new Rule(
        aggregation,
        Double.NaN,
        Double.NaN,
        Missing.RENORMALISE,
        0,
        Availability.WEIGHT,
        Double.NaN);
  }

  /**
   * The rule with these parameters: {@code method}, {@code power} (needed by {@code generalised}),
   * {@code floor}, {@code missing}, {@code availability}, {@code measure}, {@code substitute}
   * (needed by {@code worst} and {@code impute}). Mistakes are collected in the parameters, and
   * what is returned then must not be used; the parameters tell what was defaulted, too.
   *
   * @throws Refused for a value out of its range
   */
  public static Rule read(Parameters p) {
    String method = p.choice("method", "arithmetic", Aggregation.names());
    String missing = p.choice("missing", "renormalise", Missing.names());
    boolean stands = missing.equals("worst") || missing.equals("impute");
    return new Rule(
        Aggregation.of(method),
        method.equals("generalised") ? p.number("power") : Double.NaN,
        p.number("floor", Double.NaN),
        Missing.of(missing),
        p.number("availability", USUAL.threshold()),
        Availability.of(p.choice("measure", "weight", Availability.names())),
        stands ? p.number("substitute") : Double.NaN);
  }

  private static void refuseIf(boolean wrong, String code, double value) {
    if (wrong) {
      throw new Refused(code, Refused.ALL, Refused.ALL, value);
    }
  }
}
