package org.baton.methods.ahp;

import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * A way from the judgments of several experts to priorities. Source: Forman and Peniwati,
 * Aggregating Individual Judgments and Priorities with the AHP, EJOR 108 (1998).
 */
public enum Group {
  /** The experts as one: priorities of the weighted geometric means of their judgments (AIJ). */
  JUDGMENTS,
  /** The experts as many: weighted arithmetic means of their priorities (AIP). */
  PRIORITIES,
  /** The same with geometric means, brought to the sum 1 (AIP). */
  PRIORITIES_GEOMETRIC;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("judgments", "priorities", "priorities-geometric");
  }

  /**
   * The way of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Group of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown way to aggregate experts: " + name);
    }
    return values()[place];
  }

  /**
   * The priorities of the group.
   *
   * @param experts at least one, all of the same size
   * @param weights the experts' weights, 0 or more with a sum above 0; they need not have the sum 1
   * @param way from judgments to priorities
   * @throws BadInput as {@link #judgments}
   */
  public double[] priorities(List<Judgments> experts, double[] weights, Priorities way) {
    if (this == JUDGMENTS) {
      return way.of(judgments(experts, weights));
    }
    double[] shares = checked(experts, weights);
    int n = experts.get(0).size();
    double[][] each = experts.stream().map(way::of).toArray(double[][]::new);
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      double[] terms = new double[shares.length];
      for (int e = 0; e < shares.length; e++) {
        terms[e] = shares[e] * (this == PRIORITIES ? each[e][i] : StrictMath.log(each[e][i]));
      }
      double sum = Statistics.sum(terms);
      w[i] = this == PRIORITIES ? sum : StrictMath.exp(sum);
    }
    return Priorities.shares(w);
  }

  /**
   * The judgments of the group as one: for each pair the weighted geometric mean of those who
   * judged it; missing where nobody did.
   *
   * @throws BadInput with {@code empty}, {@code size} (row: the expert who compared another number
   *     of things), {@code count} (value: how many weights), {@code weight} (column: the expert),
   *     {@code no-weight}, or {@code disconnected} as {@link Judgments#of}
   */
  public static Judgments judgments(List<Judgments> experts, double[] weights) {
    double[] shares = checked(experts, weights);
    int n = experts.get(0).size();
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = 1;
      for (int j = i + 1; j < n; j++) {
        a[i][j] = mean(experts, shares, i, j);
        a[j][i] = 1 / a[i][j];
      }
    }
    return Judgments.of(a);
  }

  private static double mean(List<Judgments> experts, double[] shares, int i, int j) {
    double[] terms = new double[shares.length];
    double[] used = new double[shares.length];
    for (int e = 0; e < shares.length; e++) {
      double v = experts.get(e).get(i, j);
      if (!Double.isNaN(v)) {
        used[e] = shares[e];
        terms[e] = shares[e] * StrictMath.log(v);
      }
    }
    double sum = Statistics.sum(used);
    return sum > 0 ? StrictMath.exp(Statistics.sum(terms) / sum) : Double.NaN;
  }

  private static double[] checked(List<Judgments> experts, double[] weights) {
    if (experts.isEmpty()) {
      throw new BadInput(Fault.of("empty", 0));
    }
    if (weights.length != experts.size()) {
      throw new BadInput(Fault.of("count", weights.length));
    }
    for (int e = 0; e < weights.length; e++) {
      if (experts.get(e).size() != experts.get(0).size()) {
        throw new BadInput(Fault.at("size", e, Fault.NOWHERE, experts.get(e).size()));
      }
      if (!(weights[e] >= 0) || !Double.isFinite(weights[e])) {
        throw new BadInput(Fault.at("weight", e, weights[e]));
      }
    }
    if (!(Arrays.stream(weights).max().orElse(0) > 0)) {
      throw new BadInput(Fault.of("no-weight", 0));
    }
    return Priorities.shares(weights);
  }
}
