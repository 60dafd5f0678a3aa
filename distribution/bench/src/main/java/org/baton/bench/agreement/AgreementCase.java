package org.baton.bench.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.methods.agreement.Bootstrap;
import org.baton.methods.agreement.Krippendorff;
import org.baton.methods.agreement.Metric;
import org.baton.methods.agreement.Ratings;

/** Krippendorff's alpha with its limits, every metric on one thread. */
public final class AgreementCase implements Case {
  private static final String ORDINAL = "seconds ordinal";
  private static final long SEED = 20260101;
  private static final int RATERS = 9;
  private static final int CATEGORIES = 10;
  private static final double MISSING = .1;

  @Override
  public String id() {
    return "agreement";
  }

  @Override
  public String what() {
    return "Krippendorff's alpha with 1000 resamples, 10,000 units x 9 raters, 10 values";
  }

  @Override
  public String against() {
    return "the matrix of coincidences, with random numbers of Apache Commons Math 3.6.1";
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        Goal.atMost(ORDINAL, 5),
        Goal.ratioAtMost(ORDINAL, 1),
        Goal.told("seconds nominal"),
        Goal.told("seconds interval"),
        Goal.told("seconds ratio"));
  }

  @Override
  public Sides open(Ground ground) {
    int[][] units = units(ground.small() ? 1000 : 10_000);
    int resamples = ground.small() ? Bootstrap.FEWEST : 1000;
    Ratings ratings =
        new Ratings(Arrays.stream(units).map(AgreementCase::row).toArray(double[][]::new));
    Bootstrap bootstrap = new Bootstrap(SEED, resamples, .95);
    double known = OfPeer.alpha(units, CATEGORIES);
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
          long start = System.nanoTime();
          Krippendorff k = Krippendorff.of(ratings, metric, bootstrap);
          all.put("seconds " + metric.code(), (System.nanoTime() - start) / 1e9);
          double alpha = k.estimate().value().orElseThrow();
          if (metric == Metric.ORDINAL && Math.abs(alpha - known) > 1e-9) {
            throw new IllegalStateException(alpha + " is not " + known);
          }
        }
        return all;
      }

      @Override
      public Map<String, Double> peer(int round) {
        long start = System.nanoTime();
        double low = OfPeer.low(units, CATEGORIES, resamples, SEED);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(low < known)) {
          throw new IllegalStateException("the limit " + low + " is above " + known);
        }
        return Map.of(ORDINAL, seconds);
      }
    };
  }

  private static int[][] units(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] units = new int[count][RATERS];
    for (int[] unit : units) {
      double truth = random.nextDouble() * CATEGORIES;
      for (int j = 0; j < RATERS; j++) {
        double v = Math.ceil(truth + 4 * random.nextDouble() - 2);
        boolean there = random.nextDouble() >= MISSING;
        unit[j] = there ? (int) Math.max(1, Math.min(CATEGORIES, v)) : 0;
      }
    }
    return units;
  }

  private static double[] row(int... unit) {
    return Arrays.stream(unit).mapToDouble(v -> v == 0 ? Double.NaN : v).toArray();
  }
}
