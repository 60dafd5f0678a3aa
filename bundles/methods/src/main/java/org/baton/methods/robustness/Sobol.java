package org.baton.methods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Chance;
import org.baton.methods.statistics.Statistics;

/**
 * Sobol's indices of first and total order, with intervals by bootstrap. Sources: Saltelli and
 * others, Variance Based Sensitivity Analysis of Model Output, Computer Physics Communications 181
 * (2010), table 2; Jansen, Analysis of Variance Designs for Model Output, ibid. 117 (1999); Archer,
 * Saltelli and Sobol on the bootstrap, J. Statistical Computation and Simulation 58 (1997).
 *
 * @param seed what makes the draws the same again
 * @param base how many points each of the two samples has, at least {@value #FEWEST}; the model is
 *     computed base times (factors + 2) times
 * @param first the estimator of first order; that of the total is Jansen's
 * @param resamples how many resamples make the intervals, at least 100
 * @param interval the share of resamples that intervals hold, above 0 and below 1, usually .95
 */
public record Sobol(long seed, int base, First first, int resamples, double interval) {
  /** Below this many points indices are too rough. */
  public static final int FEWEST = 64;

  /** The most results kept at once: points, factors and results multiplied. */
  public static final long MOST_RESULTS = 50_000_000;

  private static final int FEWEST_RESAMPLES = 100;
  private static final int QUANTILE_TYPE = 7;

  /** Estimators of first order. */
  public enum First {
    /** The mean of f(B) (f(AB_i) - f(A)) by the variance; good for small indices. */
    SALTELLI,
    /** 1 less half the mean of (f(B) - f(AB_i))^2 by the variance; good for large indices. */
    JANSEN;

    /** The names as a plan writes them. */
    public static List<String> names() {
      return List.of("saltelli", "jansen");
    }

    /**
     * The estimator of this name.
     *
     * @throws IllegalArgumentException for an unknown name; there is no fallback
     */
    public static First of(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new IllegalArgumentException("unknown estimator: " + name);
      }
      return values()[place];
    }
  }

  /**
   * Refuses impossible settings.
   *
   * @throws BadInput with {@code base}, {@code resamples} or {@code interval}
   */
  public Sobol {
    List<Fault> faults = new ArrayList<>();
    if (base < FEWEST) {
      faults.add(Fault.of("base", base));
    }
    if (resamples < FEWEST_RESAMPLES) {
      faults.add(Fault.of("resamples", resamples));
    }
    if (!(interval > 0 && interval < 1)) {
      faults.add(Fault.of("interval", interval));
    }
    BadInput.refuse(faults);
  }

  /**
   * The indices of a model.
   *
   * @param factors the factor of each input, from 0 without gaps; inputs of one factor are varied
   *     together
   * @param model from inputs, each evenly from 0 to below 1, to results, always as many; called
   *     from several threads at once
   * @param workers who does it; the result is the same, bit by bit, whoever does
   * @return for each result in turn the index of each factor
   * @throws BadInput with {@code empty}, {@code factor} (column) or {@code too-large} (value:
   *     results)
   */
  public List<SobolIndex> of(int[] factors, UnaryOperator<double[]> model, Workers workers) {
    int count = check(factors);
    SplittableGenerator[] chance = Chance.of(seed, base + resamples);
    double[][][] results = new double[base][][];
    int outputs = model.apply(new double[factors.length]).length;
    if ((long) base * (count + 2) * outputs > MOST_RESULTS) {
      throw new BadInput(Fault.of("too-large", (double) base * (count + 2) * outputs));
    }
    workers.each(base, p -> results[p] = point(factors, count, model, chance[p]));
    int[][] samples = new int[resamples][];
    for (int r = 0; r < resamples; r++) {
      samples[r] = chance[base + r].ints(base, 0, base).toArray();
    }
    SobolIndex[] all = new SobolIndex[outputs * count];
    workers.each(
        outputs,
        o -> {
          Sample sample = new Sample(results, o);
          for (int f = 0; f < count; f++) {
            all[o * count + f] = index(sample, f, o, samples);
          }
        });
    return List.of(all);
  }

  private static int check(int... factors) {
    if (factors.length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    int count = Arrays.stream(factors).max().orElseThrow() + 1;
    for (int j = 0; j < factors.length; j++) {
      if (factors[j] < 0 || count > factors.length) {
        throw new BadInput(Fault.at("factor", j, factors[j]));
      }
    }
    return count;
  }

  /** The results at a point of A, at one of B, and at A with each factor taken from B. */
  private static double[][] point(
      int[] factors, int count, UnaryOperator<double[]> model, SplittableGenerator random) {
    double[] a = random.doubles(factors.length).toArray();
    double[] b = random.doubles(factors.length).toArray();
    double[][] results = new double[count + 2][];
    results[0] = model.apply(a.clone());
    results[1] = model.apply(b.clone());
    for (int f = 0; f < count; f++) {
      double[] mixed = a.clone();
      for (int j = 0; j < mixed.length; j++) {
        mixed[j] = factors[j] == f ? b[j] : mixed[j];
      }
      results[f + 2] = model.apply(mixed);
    }
    return results;
  }

  private SobolIndex index(Sample sample, int factor, int output, int[][] samples) {
    int[] whole = new int[base];
    Arrays.setAll(whole, i -> i);
    double[] firsts = new double[samples.length];
    double[] totals = new double[samples.length];
    for (int r = 0; r < samples.length; r++) {
      firsts[r] = sample.first(first, factor, samples[r]);
      totals[r] = sample.total(factor, samples[r]);
    }
    double tail = (1 - interval) / 2;
    return new SobolIndex(
        factor,
        output,
        sample.first(first, factor, whole),
        quantile(tail, firsts),
        quantile(1 - tail, firsts),
        sample.total(factor, whole),
        quantile(tail, totals),
        quantile(1 - tail, totals));
  }

  private static double quantile(double p, double... values) {
    boolean undefined = Arrays.stream(values).anyMatch(Double::isNaN);
    return undefined ? Double.NaN : Statistics.quantile(p, QUANTILE_TYPE, values);
  }
}
