package org.baton.methods.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;

/**
 * Weights by budget allocation: each expert shares out the same number of points.
 *
 * @param weights the mean shares, with the sum 1
 * @param lowest the lowest share an expert gave to each
 * @param median the median share of each
 * @param highest the highest share of each
 * @param deviation the sample deviation of the shares of each; NaN for a single expert
 */
public record Budget(
    double[] weights, double[] lowest, double[] median, double[] highest, double[] deviation) {

  /**
   * The weights that experts give by sharing out points.
   *
   * @param points a row an expert, a column an indicator; 0 or more
   * @param budget what each expert has to share out, above 0, usually 100
   * @param experts the experts' weights, 0 or more with a sum above 0
   * @throws BadInput with {@code empty}, {@code count} (value: how many weights), {@code budget},
   *     {@code ragged}, {@code missing}, {@code not-finite}, {@code negative} (the cell), {@code
   *     sum} (row: the expert, value: what was shared out)
   */
  public static Budget of(double[][] points, double budget, double[] experts) {
    check(points, budget);
    if (experts.length != points.length) {
      throw new BadInput(Fault.of("count", experts.length));
    }
    double[] say = Weights.normalised(experts);
    int n = points[0].length;
    double[][] all = new double[5][n];
    for (int j = 0; j < n; j++) {
      double[] shares = new double[points.length];
      double[] terms = new double[points.length];
      for (int e = 0; e < points.length; e++) {
        shares[e] = points[e][j] / budget;
        terms[e] = say[e] * shares[e];
      }
      all[0][j] = Statistics.sum(terms);
      all[1][j] = Arrays.stream(shares).min().orElseThrow();
      all[2][j] = Statistics.median(shares);
      all[3][j] = Arrays.stream(shares).max().orElseThrow();
      all[4][j] = Statistics.sampleDeviation(shares);
    }
    return new Budget(Weights.normalised(all[0]), all[1], all[2], all[3], all[4]);
  }

  private static void check(double[][] points, double budget) {
    if (points.length == 0 || points[0].length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    if (!(budget > 0) || !Double.isFinite(budget)) {
      throw new BadInput(Fault.of("budget", budget));
    }
    BadInput.refuseHoles(points);
    List<Fault> faults = new ArrayList<>();
    for (int e = 0; e < points.length; e++) {
      int before = faults.size();
      for (int j = 0; j < points[e].length; j++) {
        if (points[e][j] < 0) {
          faults.add(Fault.at("negative", e, j, points[e][j]));
        }
      }
      double sum = Statistics.sum(points[e]);
      if (faults.size() == before && Math.abs(sum - budget) > Weights.TOLERANCE * budget) {
        faults.add(Fault.at("sum", e, Fault.NOWHERE, sum));
      }
    }
    BadInput.refuse(faults);
  }
}
