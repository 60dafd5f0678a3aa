package org.baton.methods.survey;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * Iterative proportional fitting: weights of respondents that add up to what is known of each
 * category, margin by margin, again and again until all hold. Source: Deming and Stephan, On a
 * Least Squares Adjustment of a Sampled Frequency Table, Annals of Mathematical Statistics 11
 * (1940); Kalton and Flores-Cervantes, Weighting Methods, Journal of Official Statistics 19 (2003).
 *
 * @param weights one a respondent, with the sum of the targets of the first margin
 * @param rounds how many times all margins were gone through
 * @param deviation the largest deviation from a target that is left, as a share of it
 * @param factors for each margin the smallest and the largest ratio of a category's target to its
 *     weight before raking, both as shares
 */
public record Raking(double[] weights, int rounds, double deviation, List<Range> factors) {
  /** The most rounds by default. */
  public static final int ROUNDS = 1000;

  /** The largest deviation that is left, by default. */
  public static final double TOLERANCE = 1e-9;

  private static final double SUMS = 1e-6;

  /**
   * A range of factors.
   *
   * @param low the smallest
   * @param high the largest
   */
  public record Range(double low, double high) {}

  /** Copies the list. */
  public Raking {
    factors = List.copyOf(factors);
  }

  /**
   * Rakes.
   *
   * @param base the weights that respondents have by design, 0 or more
   * @param margins at least one, each with the category of every respondent
   * @param rounds the most rounds, at least 1
   * @param tolerance the largest deviation, as a share of a target, more than 0
   * @throws BadInput all that is wrong: {@code empty}, {@code no-weight}, {@code not-finite} and
   *     {@code negative} (row: respondent) for base weights; with the margin as row {@code count}
   *     (value: respondents), {@code no-category} (column: respondent), {@code target} (column:
   *     category; not above 0), {@code empty-cell} (column: category; nobody with weight is in it),
   *     {@code sums} (value: the sum of the margin's targets, which is not that of the first); or
   *     {@code no-convergence} (row and column: the worst margin and category, value: its
   *     deviation), which mostly means that margins contradict each other where cells are empty;
   *     {@code rounds}, {@code tolerance}
   */
  public static Raking of(double[] base, List<Margin> margins, int rounds, double tolerance) {
    double[] w = Base.checked(base);
    check(w, margins, rounds, tolerance);
    List<Range> factors = margins.stream().map(m -> range(w, m)).toList();
    double deviation = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < rounds && !(deviation <= tolerance)) {
      margins.forEach(m -> fit(w, m));
      deviation = Math.abs(worst(w, margins).value());
      round++;
    }
    if (!(deviation <= tolerance)) {
      throw new BadInput(worst(w, margins));
    }
    return new Raking(w, round, deviation, factors);
  }

  private static double[] sums(double[] w, Margin margin) {
    double[] sums = new double[margin.target().length];
    int[] category = margin.category();
    for (int i = 0; i < w.length; i++) {
      sums[category[i]] += w[i];
    }
    return sums;
  }

  private static void fit(double[] w, Margin margin) {
    double[] factor = sums(w, margin);
    double[] target = margin.target();
    for (int c = 0; c < factor.length; c++) {
      factor[c] = target[c] / factor[c];
    }
    int[] category = margin.category();
    for (int i = 0; i < w.length; i++) {
      w[i] *= factor[category[i]];
    }
  }

  private static Range range(double[] w, Margin margin) {
    double[] sums = sums(w, margin);
    double[] target = margin.target();
    double whole = Statistics.sum(sums);
    double wanted = Statistics.sum(target);
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int c = 0; c < sums.length; c++) {
      double factor = target[c] / wanted / (sums[c] / whole);
      low = Math.min(low, factor);
      high = Math.max(high, factor);
    }
    return new Range(low, high);
  }

  private static Fault worst(double[] w, List<Margin> margins) {
    Fault worst = Fault.at("no-convergence", 0, 0, 0);
    for (int m = 0; m < margins.size(); m++) {
      double[] sums = sums(w, margins.get(m));
      double[] target = margins.get(m).target();
      for (int c = 0; c < sums.length; c++) {
        double away = sums[c] / target[c] - 1;
        // NaN, when weights have vanished, is the worst of all.
        if (!(Math.abs(away) <= Math.abs(worst.value()))) {
          worst = Fault.at("no-convergence", m, c, away);
        }
      }
    }
    return worst;
  }

  private static void check(double[] w, List<Margin> margins, int rounds, double tolerance) {
    List<Fault> faults = new ArrayList<>();
    if (margins.isEmpty()) {
      faults.add(Fault.of("empty", 0));
    }
    if (rounds < 1) {
      faults.add(Fault.of("rounds", rounds));
    }
    if (!(tolerance > 0)) {
      faults.add(Fault.of("tolerance", tolerance));
    }
    for (int m = 0; m < margins.size(); m++) {
      check(w, margins.get(m), m, faults);
    }
    BadInput.refuse(faults);
    double first = Statistics.sum(margins.get(0).target());
    if (Double.isInfinite(first)) {
      throw new BadInput(Fault.at("sums", 0, Fault.NOWHERE, first));
    }
    for (int m = 1; m < margins.size(); m++) {
      double sum = Statistics.sum(margins.get(m).target());
      if (!(Math.abs(sum - first) <= SUMS * first)) {
        faults.add(Fault.at("sums", m, Fault.NOWHERE, sum));
      }
    }
    BadInput.refuse(faults);
  }

  private static void check(double[] w, Margin margin, int m, List<Fault> faults) {
    int[] category = margin.category();
    double[] target = margin.target();
    if (category.length != w.length) {
      faults.add(Fault.at("count", m, Fault.NOWHERE, category.length));
      return;
    }
    boolean[] there = new boolean[target.length];
    for (int i = 0; i < w.length; i++) {
      if (category[i] < 0 || category[i] >= target.length) {
        faults.add(Fault.at("no-category", m, i, category[i]));
      } else {
        there[category[i]] |= w[i] > 0;
      }
    }
    for (int c = 0; c < target.length; c++) {
      if (!(target[c] > 0) || Double.isInfinite(target[c])) {
        faults.add(Fault.at("target", m, c, target[c]));
      } else if (!there[c]) {
        faults.add(Fault.at("empty-cell", m, c, target[c]));
      }
    }
  }
}
