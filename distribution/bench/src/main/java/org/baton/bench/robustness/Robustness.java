package org.baton.bench.robustness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.methods.robustness.MonteCarlo;
import org.baton.methods.robustness.UnitRobustness;
import org.baton.methods.robustness.Workers;

/**
 * Weights, scalings and means drawn again and again, then intervals of totals and ranks and the
 * stability of grades: on two threads and on one, beside one thread of a peer.
 */
public final class Robustness implements Case {
  private static final String TWO = "seconds on two threads";
  private static final String ONE = "seconds on one thread";
  private static final long SEED = 20260101;

  @Override
  public String id() {
    return "robustness";
  }

  @Override
  public String what() {
    return "10,000 draws of weights, two scalings and two means, 51 units x 49 indicators";
  }

  @Override
  public String against() {
    return "the same with ranks, quantiles and random numbers of Apache Commons Math 3.6.1";
  }

  @Override
  public List<Goal> goals() {
    return List.of(Goal.atMost(TWO, 5), Goal.told(ONE), Goal.ratioAtMost(ONE, 1));
  }

  @Override
  public Sides open(Ground ground) {
    Composite composite = Composite.of(SEED);
    MonteCarlo drawn = new MonteCarlo(SEED, ground.small() ? 1000 : 10_000, .9);
    ExecutorService second = Executors.newSingleThreadExecutor();
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) {
        Map<String, Double> all = new LinkedHashMap<>();
        List<String> two = timed(all, TWO, composite, drawn, new Workers(second, 1));
        List<String> one = timed(all, ONE, composite, drawn, Workers.alone());
        if (!one.equals(two)) {
          throw new IllegalStateException("one thread and two do not give the same");
        }
        return all;
      }

      @Override
      public Map<String, Double> peer(int round) {
        long start = System.nanoTime();
        OfPeer.run(composite, drawn.draws(), SEED);
        return Map.of(ONE, (System.nanoTime() - start) / 1e9);
      }

      @Override
      public void close() {
        second.shutdownNow();
      }
    };
  }

  private static List<String> timed(
      Map<String, Double> all, String name, Composite c, MonteCarlo drawn, Workers workers) {
    long start = System.nanoTime();
    List<UnitRobustness> units = drawn.of(c.uncertain(), Composite.BANDS, workers).units();
    all.put(name, (System.nanoTime() - start) / 1e9);
    return units.stream()
        .map(u -> u.mean() + " " + u.low() + " " + u.highRank() + " " + u.stability())
        .toList();
  }
}
