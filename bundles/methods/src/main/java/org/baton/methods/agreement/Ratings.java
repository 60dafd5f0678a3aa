package org.baton.methods.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Ratings of units by raters.
 *
 * @param values a row a unit, a column a rater; NaN where a rater did not rate
 */
public record Ratings(double[][] values) {
  /** No rating is farther from 0, so that squares and their products stay finite. */
  public static final double LARGEST = 1e60;

  /** Whether a rating is farther from 0 than {@link #LARGEST}. */
  public static boolean isTooLarge(double rating) {
    return Math.abs(rating) > LARGEST;
  }

  /**
   * Checks and copies.
   *
   * @throws BadInput with {@code empty}, {@code ragged} (value: the row's length) or {@code
   *     not-finite} for what is beyond {@link #LARGEST}
   */
  public Ratings {
    if (values.length == 0 || values[0].length == 0) {
      throw new BadInput(Fault.of("empty", 0));
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != values[0].length) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, values[i].length));
      }
      for (int j = 0; j < values[i].length; j++) {
        if (isTooLarge(values[i][j])) {
          faults.add(Fault.at("not-finite", i, j, values[i][j]));
        }
      }
    }
    BadInput.refuse(faults);
    values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** How many units there are, rated or not. */
  public int units() {
    return values.length;
  }

  /** How many raters there are, whether they rated or not. */
  public int raters() {
    return values[0].length;
  }

  /** The ratings of one unit, without the missing ones. */
  double[] of(int unit) {
    return known(values[unit]);
  }

  /** The units that every rater rated; raters who rated nothing do not count. */
  double[][] whole() {
    int[] rated = rated();
    return Arrays.stream(values)
        .map(row -> Arrays.stream(rated).mapToDouble(j -> row[j]).toArray())
        .filter(row -> row.length > 0 && Arrays.stream(row).noneMatch(Double::isNaN))
        .toArray(double[][]::new);
  }

  /** The raters who rated something. */
  private int[] rated() {
    return java.util.stream.IntStream.range(0, raters())
        .filter(j -> Arrays.stream(values).anyMatch(row -> !Double.isNaN(row[j])))
        .toArray();
  }

  /** Why coefficients that compare raters within units have nothing to compare, if so. */
  Optional<Reason> nothingToCompare() {
    int raters = rated().length;
    if (raters < 2) {
      return Optional.of(raters == 0 ? Reason.NO_VALUES : Reason.ONE_RATER);
    }
    boolean paired = Arrays.stream(values).anyMatch(row -> known(row).length > 1);
    return paired ? Optional.empty() : Optional.of(Reason.NO_PAIRS);
  }

  static boolean isConstant(double[]... rows) {
    double[] all = Arrays.stream(rows).flatMapToDouble(r -> Arrays.stream(known(r))).toArray();
    return Arrays.stream(all).allMatch(v -> v == all[0]);
  }

  static double[] known(double... row) {
    return Arrays.stream(row).filter(v -> !Double.isNaN(v)).toArray();
  }
}
