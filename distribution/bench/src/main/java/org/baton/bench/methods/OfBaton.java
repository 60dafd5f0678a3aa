package org.baton.bench.methods;

import org.baton.methods.rank.Ranks;
import org.baton.methods.rounding.Round;
import org.baton.methods.statistics.ExactSum;
import org.baton.methods.statistics.Statistics;
import org.openjdk.jmh.annotations.Benchmark;

/** Baton's side. */
public class OfBaton {
  /** Ranks with ties. */
  @Benchmark
  public double[] ranks(Samples samples) {
    return Ranks.descending(samples.totals, "min", 8);
  }

  /** A quantile of type 7. */
  @Benchmark
  public double quantile(Samples samples) {
    return Statistics.quantile(0.25, 7, samples.answers);
  }

  /** A standard deviation. */
  @Benchmark
  public double deviation(Samples samples) {
    return Statistics.sampleDeviation(samples.answers);
  }

  /** A sum that does not depend on the order. */
  @Benchmark
  public double exactSum(Samples samples) {
    ExactSum sum = new ExactSum();
    for (double v : samples.answers) {
      sum.add(v);
    }
    return sum.value();
  }

  /** Rounding as a person does. */
  @Benchmark
  public double rounding(Samples samples) {
    double last = 0;
    for (double v : samples.answers) {
      last += Round.HALF_UP.apply(v / 3, 2);
    }
    return last;
  }
}
