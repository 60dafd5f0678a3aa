package org.baton.methods.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.baton.methods.grade.GradeBands;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.rank.Ranks;
import org.baton.methods.statistics.Chance;
import org.baton.methods.statistics.Statistics;

/**
 * Draws weights and methods again and again and looks at what becomes of totals and grades. Source:
 * Saisana, Saltelli and Tarantola, Uncertainty and Sensitivity Analysis Techniques as Tools for the
 * Quality Assessment of Composite Indicators, JRSS A 168 (2005).
 *
 * @param seed what makes the draws the same again
 * @param draws how many, at least {@value #FEWEST}
 * @param interval the share of draws that intervals hold, above 0 and below 1, usually .9
 */
public record MonteCarlo(long seed, int draws, double interval) {
  /** Below this many draws intervals and shares are too rough. */
  public static final int FEWEST = 1000;

  /** The most totals kept at once, draws times units. */
  public static final long MOST_TOTALS = 50_000_000;

  private static final int DIGITS = 8;
  private static final int QUANTILE_TYPE = 7;

  /**
   * Refuses impossible settings.
   *
   * @throws BadInput with {@code draws} or {@code interval}
   */
  public MonteCarlo {
    if (draws < FEWEST) {
      throw new BadInput(Fault.of("draws", draws));
    }
    if (!(interval > 0 && interval < 1)) {
      throw new BadInput(Fault.of("interval", interval));
    }
  }

  /**
   * Makes the draws.
   *
   * @param composite what is uncertain
   * @param bands the least total of each grade, strictly descending; empty for no grades
   * @param workers who does it; the result is the same, bit by bit, whoever does
   * @throws BadInput with {@code too-large} (value: draws times units)
   */
  public Robustness of(Uncertain composite, double[] bands, Workers workers) {
    int units = composite.values().length;
    if ((long) draws * units > MOST_TOTALS) {
      throw new BadInput(Fault.of("too-large", (double) draws * units));
    }
    double[][][] scores = composite.scores();
    double[] counting = composite.totals(scores[0], composite.weights(), 0);
    double[][] totals = new double[units][draws];
    double[][] ranks = new double[units][draws];
    SplittableGenerator[] chance = Chance.of(seed, draws);
    workers.each(
        draws,
        d -> {
          double[] drawn = drawn(composite, scores, chance[d]);
          double[] rank = Ranks.descending(drawn, "min", DIGITS);
          for (int i = 0; i < units; i++) {
            totals[i][d] = drawn[i];
            ranks[i][d] = rank[i];
          }
        });
    GradeBands grades = new GradeBands(bands);
    double[] rank = Ranks.descending(counting, "min", DIGITS);
    UnitRobustness[] all = new UnitRobustness[units];
    workers.each(
        units, i -> all[i] = unit(counting[i], rank[i], totals[i], ranks[i], grades, bands.length));
    double[] stable =
        Arrays.stream(all)
            .mapToDouble(UnitRobustness::stability)
            .filter(v -> !Double.isNaN(v))
            .toArray();
    return new Robustness(
        Chance.GENERATOR, seed, draws, interval, List.of(all), Statistics.mean(stable));
  }

  private static double[] drawn(Uncertain c, double[][][] scores, SplittableGenerator random) {
    double[] w = c.noise().draw(c.weights(), c.siblings(), random);
    int scaling = random.nextInt(scores.length);
    return c.totals(scores[scaling], w, random.nextInt(c.totallings().size()));
  }

  private UnitRobustness unit(
      double total, double rank, double[] drawn, double[] ranks, GradeBands bands, int count) {
    double[] known = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).toArray();
    double[] places = Arrays.stream(ranks).filter(v -> !Double.isNaN(v)).toArray();
    double[] shares = new double[count + 1];
    for (double v : known) {
      int band = bands.of(v);
      shares[band < 0 ? count : band]++;
    }
    for (int b = 0; b < shares.length; b++) {
      shares[b] /= drawn.length;
    }
    int grade = bands.of(total);
    double tail = (1 - interval) / 2;
    return new UnitRobustness(
        total,
        Statistics.mean(known),
        Statistics.sampleDeviation(known),
        Statistics.quantile(tail, QUANTILE_TYPE, known),
        Statistics.median(known),
        Statistics.quantile(1 - tail, QUANTILE_TYPE, known),
        rank,
        Statistics.quantile(tail, QUANTILE_TYPE, places),
        Statistics.quantile(1 - tail, QUANTILE_TYPE, places),
        grade,
        shares,
        Double.isNaN(total) ? Double.NaN : shares[grade < 0 ? count : grade],
        drawn.length - known.length);
  }
}
