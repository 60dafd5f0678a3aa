package org.baton.methods.aggregate;

import java.util.List;

/** A weighted mean. */
public enum Mean {
  /** Sum of weight times score over sum of weights. */
  ARITHMETIC,
  /** Product of scores to the power of their shares; scores must be above 0. */
  GEOMETRIC,
  /** Sum of weights over sum of weight by score; scores must be above 0. */
  HARMONIC,
  /** The mean of a power of the scores, brought back by its root; scores must be above 0. */
  GENERALISED;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("arithmetic", "geometric", "harmonic", "generalised");
  }

  /**
   * The mean of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Mean of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown mean: " + name);
    }
    return values()[place];
  }

  /** Whether every score must be above 0. */
  public boolean needsPositive() {
    return this != ARITHMETIC;
  }

  /**
   * The mean of the first scores.
   *
   * @param scores the scores
   * @param weights their weights, 0 or more, with a sum above 0
   * @param n how many of them to take, at least 1
   * @param power the exponent of {@link #GENERALISED}, not 0
   * @throws UndefinedMean when a score of 0 or less is met where it has no meaning
   */
  public double of(double[] scores, double[] weights, int n, double power) {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < n; i++) {
      if (weights[i] == 0) {
        continue;
      }
      if (needsPositive() && scores[i] <= 0) {
        throw new UndefinedMean(i, scores[i]);
      }
      sum += weights[i] * carry(scores[i], power);
      whole += weights[i];
    }
    return bringBack(sum / whole, power);
  }

  private double carry(double score, double power) {
    return switch (this) {
      case ARITHMETIC -> score;
      case GEOMETRIC -> StrictMath.log(score);
      case HARMONIC -> 1 / score;
      case GENERALISED -> StrictMath.pow(score, power);
    };
  }

  private double bringBack(double mean, double power) {
    return switch (this) {
      case ARITHMETIC -> mean;
      case GEOMETRIC -> StrictMath.exp(mean);
      case HARMONIC -> 1 / mean;
      case GENERALISED -> StrictMath.pow(mean, 1 / power);
    };
  }
}
