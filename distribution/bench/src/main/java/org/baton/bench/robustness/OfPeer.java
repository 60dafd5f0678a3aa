package org.baton.bench.robustness;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** The peer's side: the same draws and figures, as one would write them with Commons Math. */
final class OfPeer {
  private static final double[] PERCENTS = {5, 50, 95};

  private OfPeer() {}

  /** Returns a figure that depends on all of the work. */
  static double run(Composite composite, int draws, long seed) {
    RandomGenerator random = new Well19937c(seed);
    NaturalRanking ranking = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.MINIMUM);
    int units = composite.uncertain().values().length;
    double[][] totals = new double[units][draws];
    double[][] ranks = new double[units][draws];
    for (int d = 0; d < draws; d++) {
      double[] drawn = totals(composite, random);
      double[] rank = ranking.rank(Arrays.stream(drawn).map(v -> -v).toArray());
      for (int i = 0; i < units; i++) {
        totals[i][d] = drawn[i];
        ranks[i][d] = rank[i];
      }
    }
    double all = 0;
    for (int i = 0; i < units; i++) {
      all += figures(totals[i], ranks[i]);
    }
    return all;
  }

  private static double[] totals(Composite composite, RandomGenerator random) {
    double[] weights = composite.uncertain().weights().clone();
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      weights[j] *= 1 + .25 * (2 * random.nextDouble() - 1);
      sum += weights[j];
    }
    double[][] scores = composite.scores().get(random.nextInt(2));
    boolean geometric = random.nextInt(2) == 1;
    double[] totals = new double[scores.length];
    for (int i = 0; i < totals.length; i++) {
      double total = 0;
      for (int j = 0; j < weights.length; j++) {
        total += weights[j] * (geometric ? Math.log(scores[i][j]) : scores[i][j]);
      }
      totals[i] = geometric ? Math.exp(total / sum) : total / sum;
    }
    return totals;
  }

  private static double figures(double[] totals, double... ranks) {
    double all = new StandardDeviation().evaluate(totals);
    Percentile ofTotals = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    ofTotals.setData(totals);
    Percentile ofRanks = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    ofRanks.setData(ranks);
    for (double p : PERCENTS) {
      all += ofTotals.evaluate(p) + ofRanks.evaluate(p);
    }
    return all + Arrays.stream(totals).filter(v -> v >= 60).count();
  }
}
