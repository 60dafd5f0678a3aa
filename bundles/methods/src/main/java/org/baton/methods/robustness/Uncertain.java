package org.baton.methods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * A composite whose weights and methods could as well be others. The first of the ways is the one
 * that counts; the others are as likely as it.
 *
 * @param values rows of units, columns of indicators; NaN for missing values
 * @param weights a weight a column, 0 or more
 * @param siblings a number for each weight, from 0 and below the number of columns, the same for
 *     siblings, whose sum stays
 * @param noise how weights vary
 * @param scalings ways from values to scores, at least one
 * @param totallings ways from scores to totals, at least one
 */
public record Uncertain(
    double[][] values,
    double[] weights,
    int[] siblings,
    WeightNoise noise,
    List<Choice<Scaling>> scalings,
    List<Choice<Totalling>> totallings) {

  /**
   * Checks and copies.
   *
   * @throws BadInput with {@code empty}, {@code ragged}, {@code not-finite}, {@code count}, {@code
   *     weight} (column), {@code no-weight}, {@code siblings} (column) or {@code no-way}
   */
  public Uncertain {
    scalings = List.copyOf(scalings);
    totallings = List.copyOf(totallings);
    values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    weights = weights.clone();
    siblings = siblings.clone();
    List<Fault> faults = new ArrayList<>();
    if (values.length == 0 || weights.length == 0) {
      faults.add(Fault.of("empty", 0));
    }
    if (siblings.length != weights.length) {
      faults.add(Fault.of("count", siblings.length));
    }
    if (scalings.isEmpty() || totallings.isEmpty()) {
      faults.add(Fault.of("no-way", 0));
    }
    checkValues(values, weights.length, faults);
    checkWeights(weights, siblings, faults);
    BadInput.refuse(faults);
  }

  /** One group of siblings, ways without alternatives: only weights vary. */
  public static Uncertain weightsOnly(
      double[][] values,
      double[] weights,
      WeightNoise noise,
      Scaling scaling,
      Totalling totalling) {
    return new Uncertain(
        values,
        weights,
        new int[weights.length],
        noise,
        List.of(new Choice<>("given", scaling)),
        List.of(new Choice<>("given", totalling)));
  }

  private static void checkValues(double[][] values, int columns, List<Fault> faults) {
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != columns) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, values[i].length));
      }
      for (int j = 0; j < values[i].length; j++) {
        if (Double.isInfinite(values[i][j])) {
          faults.add(Fault.at("not-finite", i, j, values[i][j]));
        }
      }
    }
  }

  private static void checkWeights(double[] weights, int[] siblings, List<Fault> faults) {
    boolean any = false;
    for (int j = 0; j < weights.length; j++) {
      if (!(weights[j] >= 0) || !Double.isFinite(weights[j])) {
        faults.add(Fault.at("weight", j, weights[j]));
      }
      any |= weights[j] > 0;
      if (j < siblings.length && (siblings[j] < 0 || siblings[j] >= weights.length)) {
        faults.add(Fault.at("siblings", j, siblings[j]));
      }
    }
    if (!any) {
      faults.add(Fault.of("no-weight", 0));
    }
  }

  /** The scores by each scaling; made once, for nothing in them is left to chance. */
  double[][][] scores() {
    double[][][] scores = new double[scalings.size()][][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scalings.get(i).way().scores(values);
    }
    return scores;
  }

  /**
   * The totals of one way.
   *
   * @throws IllegalStateException when the way does not give one a unit
   */
  double[] totals(double[][] scores, double[] w, int totalling) {
    Choice<Totalling> choice = totallings.get(totalling);
    double[] totals = choice.way().totals(scores, w);
    if (totals.length != values.length) {
      throw new IllegalStateException(
          choice.name() + " gave " + totals.length + " totals for " + values.length + " units");
    }
    return totals;
  }
}
