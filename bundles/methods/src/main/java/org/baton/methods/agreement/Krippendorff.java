package org.baton.methods.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Chance;
import org.baton.methods.statistics.Statistics;

/**
 * Krippendorff's alpha, 1 - observed / expected disagreement, by the units that have at least two
 * ratings. Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Ratings that
 * are all the same agree: alpha is 1 then, with {@link Reason#ALL_EQUAL}.
 *
 * @param estimate the coefficient with limits and standard error by the bootstrap
 * @param metric how different two ratings are
 * @param units those with at least two ratings
 * @param leftOut those with fewer
 * @param values the ratings of the units that count
 * @param observed disagreement; empty when the coefficient is undefined
 * @param expected disagreement; empty likewise
 * @param generator where the bootstrap's chance comes from
 * @param resamples the resamples that the limits come from: those whose ratings are not all the
 *     same
 */
public record Krippendorff(
    Estimate estimate,
    Metric metric,
    int units,
    int leftOut,
    int values,
    OptionalDouble observed,
    OptionalDouble expected,
    String generator,
    int resamples) {
  /** From here on conclusions may be drawn (Krippendorff 2004). */
  public static final double GOOD = .8;

  /** From here on tentative conclusions may be drawn. */
  public static final double TENTATIVE = .667;

  /** The most different values of the ratio metric, whose work grows with their square. */
  public static final int MOST_RATIO_VALUES = 1000;

  private static final int QUANTILE_TYPE = 7;

  /**
   * Computes the coefficient.
   *
   * @throws BadInput with {@code negative} (row and column) or {@code too-many-values} (value: how
   *     many) for the ratio metric
   */
  public static Krippendorff of(Ratings ratings, Metric metric, Bootstrap bootstrap) {
    if (metric == Metric.RATIO) {
      refuseNegative(ratings);
    }
    Pairable data = new Pairable(ratings);
    if (metric == Metric.RATIO && data.distinct.length > MOST_RATIO_VALUES) {
      throw new BadInput(Fault.of("too-many-values", data.distinct.length));
    }
    int leftOut = ratings.units() - data.units();
    Optional<Reason> nothing = ratings.nothingToCompare();
    if (nothing.isPresent() || data.distinct.length == 1) {
      Estimate estimate = nothing.map(Estimate::undefined).orElseGet(Estimate::allEqual);
      return new Krippendorff(
          estimate,
          metric,
          data.units(),
          leftOut,
          data.value.length,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Chance.GENERATOR,
          0);
    }
    int[] once = new int[data.units()];
    Arrays.fill(once, 1);
    double[] found = new Disagreement(data, metric).of(once);
    double[] drawn = bootstrap.resamples() == 0 ? new double[0] : drawn(data, metric, bootstrap);
    return new Krippendorff(
        estimate(1 - found[0] / found[1], drawn, bootstrap.confidence()),
        metric,
        data.units(),
        leftOut,
        data.value.length,
        OptionalDouble.of(found[0]),
        OptionalDouble.of(found[1]),
        Chance.GENERATOR,
        drawn.length);
  }

  private static Estimate estimate(double alpha, double[] drawn, double confidence) {
    if (drawn.length < 2) {
      return Estimate.of(alpha);
    }
    double tail = (1 - confidence) / 2;
    return Estimate.of(alpha)
        .withError(Statistics.sampleDeviation(drawn))
        .within(
            new Confidence(
                confidence,
                Statistics.quantile(tail, QUANTILE_TYPE, drawn),
                Statistics.quantile(1 - tail, QUANTILE_TYPE, drawn)));
  }

  private static double[] drawn(Pairable data, Metric metric, Bootstrap bootstrap) {
    Disagreement disagreement = new Disagreement(data, metric);
    SplittableGenerator[] chance = Chance.of(bootstrap.seed(), bootstrap.resamples());
    int[] times = new int[data.units()];
    double[] drawn = new double[chance.length];
    int kept = 0;
    for (SplittableGenerator random : chance) {
      Arrays.fill(times, 0);
      for (int u = 0; u < times.length; u++) {
        times[random.nextInt(times.length)]++;
      }
      double[] found = disagreement.of(times);
      if (found[1] > 0) {
        drawn[kept++] = 1 - found[0] / found[1];
      }
    }
    return Arrays.copyOf(drawn, kept);
  }

  private static void refuseNegative(Ratings ratings) {
    java.util.List<Fault> faults = new java.util.ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      for (int j = 0; j < ratings.raters(); j++) {
        if (ratings.values()[i][j] < 0) {
          faults.add(Fault.at("negative", i, j, ratings.values()[i][j]));
        }
      }
    }
    BadInput.refuse(faults);
  }
}
