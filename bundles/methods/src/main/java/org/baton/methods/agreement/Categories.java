package org.baton.methods.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/** The categories of a scale and the ratings as their places. */
final class Categories {
  private final double[] values;

  /**
   * The categories that a scale has, or those that occur when none are given.
   *
   * @throws BadInput with {@code category} (column: which is not finite), {@code
   *     too-many-categories} (value: how many), or {@code no-category} for ratings that are none
   *     (row, column)
   */
  Categories(Ratings ratings, double... given) {
    for (int c = 0; c < given.length; c++) {
      if (!Double.isFinite(given[c])) {
        throw new BadInput(Fault.at("category", c, given[c]));
      }
    }
    double[] found =
        given.length > 0
            ? given
            : Arrays.stream(ratings.values())
                .flatMapToDouble(row -> Arrays.stream(Ratings.known(row)))
                .toArray();
    values = Arrays.stream(found).map(v -> v + 0.0).distinct().sorted().toArray();
    if (values.length > Kappa.MOST_CATEGORIES) {
      throw new BadInput(Fault.of("too-many-categories", values.length));
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      for (int j = 0; j < ratings.raters(); j++) {
        double v = ratings.values()[i][j];
        if (!Double.isNaN(v) && of(v) < 0) {
          faults.add(Fault.at("no-category", i, j, v));
        }
      }
    }
    BadInput.refuse(faults);
  }

  double[] values() {
    return values.clone();
  }

  int size() {
    return values.length;
  }

  /** The place of a category, below 0 when it is none. */
  int of(double value) {
    return Arrays.binarySearch(values, value + 0.0);
  }

  /** How often each unit has each category; units without ratings are left out. */
  double[][] counts(Ratings ratings) {
    List<double[]> counts = new ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      double[] rated = ratings.of(i);
      if (rated.length > 0) {
        double[] row = new double[values.length];
        for (double v : rated) {
          row[of(v)]++;
        }
        counts.add(row);
      }
    }
    return counts.toArray(double[][]::new);
  }
}
