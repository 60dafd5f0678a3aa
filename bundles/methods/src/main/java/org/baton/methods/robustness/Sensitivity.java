package org.baton.methods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * Which of a composite's uncertain parts moves totals, by Sobol's indices. The results are the
 * total of each unit and, last, the mean distance of totals from those that count.
 *
 * @param factors the names of the factors, in the order of the indices
 * @param indices for each result in turn the index of each factor
 */
public record Sensitivity(List<String> factors, List<SobolIndex> indices) {
  /** The name of the factor that stands for all weights together. */
  public static final String WEIGHTS = "weights";

  /** The name of the factor that chooses among scalings. */
  public static final String SCALING = "scaling";

  /** The name of the factor that chooses among ways to totals. */
  public static final String TOTALLING = "totalling";

  /** Copies the lists. */
  public Sensitivity {
    factors = List.copyOf(factors);
    indices = List.copyOf(indices);
  }

  /**
   * Finds out.
   *
   * @param composite what is uncertain; a part without alternatives is no factor
   * @param eachWeight whether each weight is a factor of its own, named by its column from 0;
   *     otherwise all together are one
   * @param sobol how
   * @param workers who does it
   * @throws BadInput with {@code noise} when weights vary otherwise than evenly, which numbers from
   *     0 to 1 cannot tell; {@code no-factor} when nothing is uncertain; or as {@link Sobol#of}
   */
  public static Sensitivity of(
      Uncertain composite, boolean eachWeight, Sobol sobol, Workers workers) {
    if (composite.noise().kind() == WeightNoise.Kind.DIRICHLET) {
      throw new BadInput(Fault.of("noise", composite.noise().size()));
    }
    List<String> names = new ArrayList<>();
    List<Integer> inputs = new ArrayList<>();
    int weights =
        composite.noise().kind() == WeightNoise.Kind.NONE ? 0 : composite.weights().length;
    for (int j = 0; j < weights; j++) {
      if (eachWeight || j == 0) {
        names.add(eachWeight ? String.valueOf(j) : WEIGHTS);
      }
      inputs.add(names.size() - 1);
    }
    int scaling = choice(SCALING, composite.scalings().size(), names, inputs);
    int totalling = choice(TOTALLING, composite.totallings().size(), names, inputs);
    if (names.isEmpty()) {
      throw new BadInput(Fault.of("no-factor", 0));
    }
    double[][][] scores = composite.scores();
    double[] counting = composite.totals(scores[0], composite.weights(), 0);
    List<SobolIndex> indices =
        sobol.of(
            inputs.stream().mapToInt(i -> i).toArray(),
            u -> {
              double[] w =
                  weights == 0
                      ? composite.weights()
                      : composite
                          .noise()
                          .uniform(
                              composite.weights(), composite.siblings(), Arrays.copyOf(u, weights));
              int s = scaling < 0 ? 0 : (int) (u[scaling] * scores.length);
              int t = totalling < 0 ? 0 : (int) (u[totalling] * composite.totallings().size());
              return results(composite.totals(scores[s], w, t), counting);
            },
            workers);
    return new Sensitivity(names, indices);
  }

  private static int choice(String name, int ways, List<String> names, List<Integer> inputs) {
    if (ways < 2) {
      return -1;
    }
    names.add(name);
    inputs.add(names.size() - 1);
    return inputs.size() - 1;
  }

  private static double[] results(double[] totals, double... counting) {
    double[] results = Arrays.copyOf(totals, totals.length + 1);
    double[] away = new double[totals.length];
    for (int i = 0; i < away.length; i++) {
      away[i] = Math.abs(totals[i] - counting[i]);
    }
    results[totals.length] = Statistics.mean(away);
    return results;
  }
}
