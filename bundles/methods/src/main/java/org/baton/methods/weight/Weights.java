package org.baton.methods.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/** Weights of the parts of one superior: 0 or more, with the sum 1. */
public final class Weights {
  /** How far a sum of weights may be from what it should be, as a share of it. */
  public static final double TOLERANCE = 1e-9;

  private Weights() {}

  /**
   * The same weight for all.
   *
   * @param n how many, at least 1
   * @throws BadInput with {@code empty}
   */
  public static double[] equal(int n) {
    if (n < 1) {
      throw new BadInput(Fault.of("empty", n));
    }
    double[] w = new double[n];
    Arrays.fill(w, 1.0 / n);
    return w;
  }

  /**
   * Checks weights that somebody set; all that is wrong is told at once.
   *
   * @param weights 0 or more
   * @param whole their sum, above 0, usually 1 or 100
   * @return the same as shares of the whole
   * @throws BadInput with {@code empty}, {@code missing} for NaN, {@code not-finite}, {@code
   *     negative}, each with its column; {@code sum} (value: the sum)
   */
  public static double[] manual(double[] weights, double whole) {
    List<Fault> faults = faults(weights);
    if (faults.isEmpty()) {
      double sum = Statistics.sum(weights);
      if (!(Math.abs(sum - whole) <= TOLERANCE * whole)) {
        faults.add(Fault.of("sum", sum));
      }
    }
    BadInput.refuse(faults);
    return Arrays.stream(weights).map(w -> w / whole).toArray();
  }

  /**
   * Brings weights to the sum 1.
   *
   * @throws BadInput as {@link #manual}, with {@code no-weight} when all are 0
   */
  public static double[] normalised(double... weights) {
    BadInput.refuse(faults(weights));
    double sum = Statistics.sum(weights);
    if (!(sum > 0)) {
      throw new BadInput(Fault.of("no-weight", sum));
    }
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /**
   * Combines what experts and data say: norm(ws^a * wo^(1-a)). A weight that is 0 on a side that
   * counts stays 0.
   *
   * @param subjective the experts' weights, with the sum 1
   * @param objective the data's weights, as many, with the sum 1
   * @param a the experts' share, 0 to 1; .7 is the default of a plan
   * @throws BadInput with {@code count}, {@code share}, as {@link #manual}, or {@code no-weight}
   *     when no part has weight on both sides
   */
  public static double[] combined(double[] subjective, double[] objective, double a) {
    if (subjective.length != objective.length) {
      throw new BadInput(Fault.of("count", objective.length));
    }
    if (!(a >= 0 && a <= 1)) {
      throw new BadInput(Fault.of("share", a));
    }
    double[] ws = manual(subjective, 1);
    double[] wo = manual(objective, 1);
    double[] w = new double[ws.length];
    for (int i = 0; i < w.length; i++) {
      // 0^0 is 1, so that a side without a share has no say.
      w[i] = StrictMath.pow(ws[i], a) * StrictMath.pow(wo[i], 1 - a);
    }
    return normalised(w);
  }

  private static List<Fault> faults(double[] weights) {
    List<Fault> faults = new ArrayList<>();
    if (weights.length == 0) {
      faults.add(Fault.of("empty", 0));
    }
    for (int i = 0; i < weights.length; i++) {
      if (Double.isNaN(weights[i])) {
        faults.add(Fault.at("missing", i, weights[i]));
      } else if (!Double.isFinite(weights[i])) {
        faults.add(Fault.at("not-finite", i, weights[i]));
      } else if (weights[i] < 0) {
        faults.add(Fault.at("negative", i, weights[i]));
      }
    }
    return faults;
  }
}
