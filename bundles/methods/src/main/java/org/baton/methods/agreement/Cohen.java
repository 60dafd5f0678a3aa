package org.baton.methods.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/** Kappa of two raters from their table of shares. */
final class Cohen {
  private final Ratings ratings;
  private final Weighting weighting;
  private final double confidence;
  private final Categories categories;

  Cohen(Ratings ratings, Weighting weighting, double confidence, double... categories) {
    if (ratings.raters() != 2) {
      throw new BadInput(Fault.of("two-raters", ratings.raters()));
    }
    this.ratings = ratings;
    this.weighting = weighting;
    this.confidence = confidence;
    this.categories = new Categories(ratings, categories);
  }

  Kappa kappa() {
    Optional<Reason> nothing = ratings.nothingToCompare();
    double[][] whole = ratings.whole();
    if (nothing.isPresent()) {
      return Kappa.undefined(nothing.get(), weighting, ratings.units());
    }
    int leftOut = ratings.units() - whole.length;
    if (Ratings.isConstant(whole)) {
      return Kappa.allEqual(weighting, whole.length, leftOut);
    }
    double[][] w = weighting.of(categories.values());
    double[][] p = shares(whole);
    double[] row = Arrays.stream(p).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double[] column = new double[row.length];
    for (double[] r : p) {
      for (int j = 0; j < column.length; j++) {
        column[j] += r[j];
      }
    }
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        observed += w[i][j] * p[i][j];
        expected += w[i][j] * row[i] * column[j];
      }
    }
    // Compared exactly, for shares need not add up to 1 in binary numbers.
    boolean perfect = Arrays.stream(whole).allMatch(r -> r[0] == r[1]);
    double kappa = perfect ? 1 : (observed - expected) / (1 - expected);
    return new Kappa(
        whole.length < 2
            ? Estimate.of(kappa)
            : estimate(kappa, errors(w, p, row, column, expected, kappa, whole.length)),
        weighting,
        OptionalDouble.of(perfect ? 1 : observed),
        OptionalDouble.of(expected),
        whole.length,
        leftOut);
  }

  private Estimate estimate(double kappa, double... errors) {
    return Kappa.normal(kappa, kappa == 1 ? 0 : errors[0], errors[1], confidence);
  }

  private double[][] shares(double[]... whole) {
    double[][] p = new double[categories.size()][categories.size()];
    for (double[] unit : whole) {
      p[categories.of(unit[0])][categories.of(unit[1])] += 1.0 / whole.length;
    }
    return p;
  }

  /** The standard errors of limits and of the test against 0. */
  private static double[] errors(
      double[][] w,
      double[][] p,
      double[] row,
      double[] column,
      double expected,
      double kappa,
      int n) {
    int q = row.length;
    double[] ofRow = new double[q];
    double[] ofColumn = new double[q];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        ofRow[i] += w[i][j] * column[j];
        ofColumn[j] += w[i][j] * row[i];
      }
    }
    double found = 0;
    double none = 0;
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        double a = w[i][j] - (ofRow[i] + ofColumn[j]) * (1 - kappa);
        double b = w[i][j] - (ofRow[i] + ofColumn[j]);
        found += p[i][j] * a * a;
        none += row[i] * column[j] * b * b;
      }
    }
    double away = kappa - expected * (1 - kappa);
    double below = n * (1 - expected) * (1 - expected);
    return new double[] {
      Math.sqrt(Math.max(0, found - away * away) / below),
      Math.sqrt(Math.max(0, none - expected * expected) / below)
    };
  }
}
