package org.baton.methods.robustness;

import java.util.List;
import java.util.random.RandomGenerator;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * How weights vary. Siblings keep their sum, and a weight of 0 stays 0.
 *
 * @param kind the kind of noise
 * @param size what {@link Kind} says of it
 */
public record WeightNoise(Kind kind, double size) {
  /** The kinds of noise. */
  public enum Kind {
    /** Weights stay; the size is 0. */
    NONE,
    /** Each weight is multiplied by 1 - size to 1 + size; the size is above 0 and at most 1. */
    UNIFORM,
    /**
     * Weights of siblings are drawn from Dirichlet's distribution around them; the size is its
     * concentration, above 0: a share w has the variance w (1 - w) / (size + 1).
     */
    DIRICHLET;

    /** The names as a plan writes them. */
    public static List<String> names() {
      return List.of("none", "uniform", "dirichlet");
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException for an unknown name; there is no fallback
     */
    public static Kind of(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new IllegalArgumentException("unknown noise of weights: " + name);
      }
      return values()[place];
    }
  }

  /** The default of a plan: 25 % up and down. */
  public static final WeightNoise USUAL = new WeightNoise(Kind.UNIFORM, .25);

  /**
   * Refuses impossible noise.
   *
   * @throws BadInput with {@code size}
   */
  public WeightNoise {
    boolean right =
        switch (kind) {
          case NONE -> size == 0;
          case UNIFORM -> size > 0 && size <= 1;
          case DIRICHLET -> size > 0 && Double.isFinite(size);
        };
    if (!right) {
      throw new BadInput(Fault.of("size", size));
    }
  }

  /**
   * Weights with noise.
   *
   * @param weights 0 or more
   * @param siblings a number for each weight, from 0, the same for siblings
   * @param random where chance comes from
   */
  double[] draw(double[] weights, int[] siblings, RandomGenerator random) {
    if (kind == Kind.NONE) {
      return weights.clone();
    }
    double[] whole = sums(weights, siblings);
    double[] drawn = new double[weights.length];
    for (int j = 0; j < drawn.length; j++) {
      if (weights[j] > 0) {
        drawn[j] =
            kind == Kind.UNIFORM
                ? weights[j] * (1 + size * (2 * random.nextDouble() - 1))
                : Gamma.draw(size * weights[j] / whole[siblings[j]], random);
      }
    }
    return brought(drawn, siblings, whole);
  }

  /** Weights with noise of the kind {@link Kind#UNIFORM} from numbers from 0 to 1. */
  double[] uniform(double[] weights, int[] siblings, double[] at) {
    double[] drawn = new double[weights.length];
    for (int j = 0; j < drawn.length; j++) {
      drawn[j] = weights[j] * (1 + size * (2 * at[j] - 1));
    }
    return brought(drawn, siblings, sums(weights, siblings));
  }

  private static double[] brought(double[] drawn, int[] siblings, double... whole) {
    double[] sums = sums(drawn, siblings);
    for (int j = 0; j < drawn.length; j++) {
      // A sum of 0 is that of siblings without weight, or of noise so wild that all vanished.
      double sum = sums[siblings[j]];
      drawn[j] = sum > 0 ? drawn[j] / sum * whole[siblings[j]] : 0;
    }
    return drawn;
  }

  private static double[] sums(double[] weights, int... siblings) {
    double[] sums = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      sums[siblings[j]] += weights[j];
    }
    return sums;
  }
}
