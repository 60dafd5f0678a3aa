package org.baton.methods.survey;

import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * Cuts weights that are too large or too small, and shares out what was cut among the others in
 * proportion to their weights, until nothing is outside the limits. The sum stays; margins that
 * were raked before no longer hold exactly. Source: Potter, A Study of Procedures to Identify and
 * Trim Extreme Sampling Weights, Proceedings of the Survey Research Methods Section, ASA (1990).
 *
 * @param weights with the sum they had before
 * @param cut how many were brought down to the upper limit
 * @param lifted how many were brought up to the lower limit
 * @param low the lower limit, as a weight
 * @param high the upper limit, as a weight
 */
public record Trimming(double[] weights, int cut, int lifted, double low, double high) {
  /**
   * Trims.
   *
   * @param weights 0 or more; those that are 0 stay so
   * @param low the lower limit as a multiple of the mean weight, 0 for none, below 1
   * @param high the upper limit as a multiple of the mean weight, above 1
   * @throws BadInput with {@code empty}, {@code no-weight}, at a place {@code not-finite} or {@code
   *     negative}, {@code low} or {@code high}
   */
  public static Trimming of(double[] weights, double low, double high) {
    double[] w = Base.checked(weights);
    if (!(low >= 0 && low < 1)) {
      throw new BadInput(Fault.of("low", low));
    }
    if (!(high > 1)) {
      throw new BadInput(Fault.of("high", high));
    }
    int counting = 0;
    for (double v : w) {
      counting += v > 0 ? 1 : 0;
    }
    double whole = Statistics.sum(w);
    double least = low * whole / counting;
    double most = high * whole / counting;
    double[] trimmed = scaled(w, scale(w, least, most, whole), least, most);
    int cut = 0;
    int lifted = 0;
    for (double v : trimmed) {
      cut += v == most ? 1 : 0;
      lifted += v > 0 && v == least ? 1 : 0;
    }
    return new Trimming(trimmed, cut, lifted, least, most);
  }

  private static double[] scaled(double[] w, double factor, double least, double most) {
    double[] scaled = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      scaled[i] = w[i] == 0 ? 0 : Math.max(least, Math.min(most, w[i] * factor));
    }
    return scaled;
  }

  /**
   * The factor of all that are neither cut nor lifted. The sum within limits grows with it, so that
   * it lies between two known ones.
   */
  private static double scale(double[] w, double least, double most, double whole) {
    double low = 0;
    double high = 1;
    while (Statistics.sum(scaled(w, high, least, most)) < whole) {
      high *= 2;
    }
    for (int i = 0; i < 200 && low < high; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (Statistics.sum(scaled(w, middle, least, most)) < whole) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
