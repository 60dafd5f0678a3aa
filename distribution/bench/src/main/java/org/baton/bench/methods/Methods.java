package org.baton.bench.methods;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single methods, each in a machine of its own, in microseconds a call. */
public final class Methods implements Case {
  @Override
  public String id() {
    return "methods";
  }

  @Override
  public String what() {
    return "ranks of 44,703 totals; statistics, exact sum and rounding of 100,000 answers";
  }

  @Override
  public String against() {
    return "Apache Commons Math 3.6.1, BigDecimal";
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        Goal.ratioAtMost("ranks µs", 1),
        Goal.ratioAtMost("quantile µs", 1),
        Goal.ratioAtMost("deviation µs", 1),
        Goal.ratioAtMost("exactSum µs", 1),
        Goal.ratioAtMost("rounding µs", 1));
  }

  @Override
  public Sides open(Ground ground) {
    TimeValue each = ground.small() ? TimeValue.milliseconds(50) : TimeValue.seconds(1);
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) throws RunnerException {
        return measured(OfBaton.class, each);
      }

      @Override
      public Map<String, Double> peer(int round) throws RunnerException {
        return measured(OfPeers.class, each);
      }
    };
  }

  private static Map<String, Double> measured(Class<?> side, TimeValue each)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(side.getName().replace(".", "\\.") + "\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(1)
            .warmupIterations(2)
            .warmupTime(each)
            .measurementIterations(2)
            .measurementTime(each)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Map<String, Double> all = new TreeMap<>();
    for (RunResult result : new Runner(options).run()) {
      all.put(result.getPrimaryResult().getLabel() + " µs", result.getPrimaryResult().getScore());
    }
    return all;
  }
}
