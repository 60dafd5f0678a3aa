package org.baton.indicators.internal.composite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.baton.methods.robustness.MonteCarlo;
import org.baton.methods.robustness.Sobol;
import org.baton.methods.robustness.WeightNoise;
import org.baton.methods.score.Parameters;

/** The settings of a test of robustness, with what of them nobody gave. */
final class Settings {
  static final String SIBLINGS = "siblings";

  private static final double USUAL_INTERVAL = .9;
  private static final double INDEX_INTERVAL = .95;
  private static final int USUAL_BASE = 256;
  private static final int USUAL_RESAMPLES = 200;
  private static final int MOST_DRAWS = 100_000;
  private static final int MOST_BASE = 4_096;

  private final Parameters parameters;
  final long seed;
  final MonteCarlo draws;
  final WeightNoise noise;
  final String across;
  final boolean indices;
  final Sobol sobol;
  final double[] bands;

  Settings(RobustnessOrder order, Faults faults) {
    parameters = new Parameters(given(order));
    seed = order.seed() == null ? 1 : order.seed();
    if (order.seed() == null) {
      parameters.defaulted("seed");
    }
    int count = bounded("draws", MonteCarlo.FEWEST, MonteCarlo.FEWEST, MOST_DRAWS);
    double interval = parameters.number("interval", USUAL_INTERVAL);
    String kind = parameters.choice("noise", "uniform", WeightNoise.Kind.names());
    double size = parameters.number("size", kind.equals("none") ? 0 : .25);
    across = parameters.choice("across", SIBLINGS, List.of(SIBLINGS, "all"));
    indices = parameters.flag("sobol", true);
    int base = bounded("base", USUAL_BASE, Sobol.FEWEST, MOST_BASE);
    String first = parameters.choice("estimator", "jansen", Sobol.First.names());
    int resamples = bounded("resamples", USUAL_RESAMPLES, 100, 10_000);
    bands = order.bands().stream().mapToDouble(Double::doubleValue).toArray();
    faults.add(parameters.mistakes());
    faults.refuse();
    draws = new MonteCarlo(seed, count, interval);
    noise = new WeightNoise(WeightNoise.Kind.of(kind), size);
    sobol = new Sobol(seed, base, Sobol.First.of(first), resamples, INDEX_INTERVAL);
  }

  private int bounded(String name, int otherwise, int fewest, int most) {
    int value = parameters.whole(name, otherwise);
    if (value < fewest || value > most) {
      parameters.mistake(name, value, "out-of-range", List.of(fewest + " .. " + most));
      return otherwise;
    }
    return value;
  }

  private static Map<String, Object> given(RobustnessOrder order) {
    Map<String, Object> given = new HashMap<>();
    given.put("draws", order.draws());
    given.put("interval", order.interval());
    given.put("noise", order.noise());
    given.put("size", order.size());
    given.put("across", order.across());
    given.put("sobol", order.sobol());
    given.put("base", order.base());
    given.put("estimator", order.estimator());
    given.put("resamples", order.resamples());
    given.values().removeIf(java.util.Objects::isNull);
    return given;
  }

  SortedSet<String> defaulted() {
    return new java.util.TreeSet<>(parameters.defaulted());
  }
}
