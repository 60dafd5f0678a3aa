package org.baton.bench.methods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.openjdk.jmh.annotations.Benchmark;

/** The same by Apache Commons Math, and by decimal numbers where it has nothing exact. */
public class OfPeers {
  /** Ranks with ties; ascending, as the library has them. */
  @Benchmark
  public double[] ranks(Samples samples) {
    return new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.MINIMUM).rank(samples.totals);
  }

  /** A quantile of type 7. */
  @Benchmark
  public double quantile(Samples samples) {
    return new Percentile(25)
        .withEstimationType(Percentile.EstimationType.R_7)
        .evaluate(samples.answers);
  }

  /** A standard deviation. */
  @Benchmark
  public double deviation(Samples samples) {
    return new StandardDeviation().evaluate(samples.answers);
  }

  /** A sum that does not depend on the order. */
  @Benchmark
  public double exactSum(Samples samples) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double v : samples.answers) {
      sum = sum.add(new BigDecimal(v));
    }
    return sum.doubleValue();
  }

  /** Rounding as a person does. */
  @Benchmark
  public double rounding(Samples samples) {
    double last = 0;
    for (double v : samples.answers) {
      last += BigDecimal.valueOf(v / 3).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
    return last;
  }
}
