package org.baton.methods.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;
import org.baton.methods.survey.Kish;

/**
 * What one group says.
 *
 * @param n ratings
 * @param mean weighted where weights were given; empty without ratings
 * @param deviation with n - 1 and the same weights; empty below two ratings
 * @param effective how many equally weighted ratings say as much, after Kish
 */
public record GroupMean(int n, OptionalDouble mean, OptionalDouble deviation, double effective) {
  /** How many ratings the common mean counts for when means are shrunk, by default. */
  public static final double PRIOR = 5;

  /**
   * Of ratings.
   *
   * @param ratings NaN for missing ones, which do not count
   * @param weights one a rating, 0 or more; none for equal ones
   * @throws BadInput with {@code count} (value: the weights), or at a place {@code not-finite},
   *     {@code negative}
   */
  public static GroupMean of(double[] ratings, double... weights) {
    if (weights.length != 0 && weights.length != ratings.length) {
      throw new BadInput(Fault.of("count", weights.length));
    }
    List<Fault> faults = new ArrayList<>();
    List<double[]> counting = new ArrayList<>();
    for (int i = 0; i < ratings.length; i++) {
      double w = weights.length == 0 ? 1 : weights[i];
      if (Double.isInfinite(ratings[i]) || !Double.isFinite(w)) {
        faults.add(Fault.at("not-finite", i, Double.isFinite(w) ? ratings[i] : w));
      } else if (w < 0) {
        faults.add(Fault.at("negative", i, w));
      } else if (w > 0 && !Double.isNaN(ratings[i])) {
        counting.add(new double[] {ratings[i], w});
      }
    }
    BadInput.refuse(faults);
    return of(counting);
  }

  private static GroupMean of(List<double[]> counting) {
    int n = counting.size();
    if (n == 0) {
      return new GroupMean(0, OptionalDouble.empty(), OptionalDouble.empty(), 0);
    }
    double[] weights = counting.stream().mapToDouble(c -> c[1]).toArray();
    double whole = Statistics.sum(weights);
    double mean = Statistics.sum(counting.stream().mapToDouble(c -> c[0] * c[1]).toArray()) / whole;
    double squares =
        Statistics.sum(
            counting.stream().mapToDouble(c -> c[1] * (c[0] - mean) * (c[0] - mean)).toArray());
    return new GroupMean(
        n,
        OptionalDouble.of(mean),
        n < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(squares / whole * n / (n - 1.0))),
        Kish.of(weights).effective());
  }

  /**
   * The mean drawn towards a common one, (n mean + m common) / (n + m): the fewer ratings, the
   * more. Source: Efron and Morris, Stein's Paradox in Statistics, Scientific American 236 (1977).
   *
   * @param common the mean of all units or groups
   * @param m how many ratings the common mean counts for, 0 or more, {@link #PRIOR} by default
   * @return empty without ratings, which say nothing that could be drawn anywhere
   * @throws BadInput with {@code prior}
   */
  public OptionalDouble shrunk(double common, double m) {
    if (!(m >= 0) || Double.isInfinite(m)) {
      throw new BadInput(Fault.of("prior", m));
    }
    return mean.isEmpty()
        ? mean
        : OptionalDouble.of((n * mean.getAsDouble() + m * common) / (n + m));
  }
}
