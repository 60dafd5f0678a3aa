package org.baton.methods.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.methods.statistics.Statistics;
import org.baton.methods.statistics.Student;

/**
 * Agreement of many raters on categories, corrected for chance in one way or another, with Gwet's
 * linearised variance over units. Names follow Gwet (2014): r for counts, pi for the mean shares.
 */
final class ManyRaters {
  /** What chance would give. */
  enum Expected {
    /** Two raters who put units into categories at random with the shares that were found. */
    FLEISS,
    /** The same with the probability that a rating is random at all. */
    GWET
  }

  private final Ratings ratings;
  private final Weighting weighting;
  private final Categories categories;
  private final double[][] r;
  private double[][] w;
  private double[] pi;

  ManyRaters(Ratings ratings, Weighting weighting, double... categories) {
    this.ratings = ratings;
    this.weighting = weighting;
    this.categories = new Categories(ratings, categories);
    this.r = this.categories.counts(ratings);
  }

  Kappa kappa(Expected way, double confidence) {
    Optional<Reason> nothing = ratings.nothingToCompare();
    if (nothing.isPresent()) {
      return Kappa.undefined(nothing.get(), weighting, ratings.units());
    }
    int paired = (int) Arrays.stream(r).filter(row -> of(row) > 1).count();
    int leftOut = ratings.units() - paired;
    if (Ratings.isConstant(ratings.values())) {
      return Kappa.allEqual(weighting, paired, leftOut);
    }
    w = weighting.of(categories.values());
    pi = shares();
    double[] agreeing = Arrays.stream(r).mapToDouble(this::agreeing).toArray();
    double observed = Statistics.sum(agreeing) / paired;
    double[] chance = chance(way);
    double expected = 0;
    for (int k = 0; k < pi.length; k++) {
      expected += pi[k] * chance[k];
    }
    double value = (observed - expected) / (1 - expected);
    return new Kappa(
        estimate(value, expected, agreeing, chance, paired, confidence),
        weighting,
        OptionalDouble.of(observed),
        OptionalDouble.of(expected),
        paired,
        leftOut);
  }

  private static double of(double... row) {
    return Arrays.stream(row).sum();
  }

  private double[] shares() {
    double[] shares = new double[categories.size()];
    for (double[] row : r) {
      double all = of(row);
      for (int k = 0; k < shares.length; k++) {
        shares[k] += row[k] / all / r.length;
      }
    }
    return shares;
  }

  /** The agreement of the pairs of a unit, 0 when it has none. */
  private double agreeing(double... row) {
    double all = of(row);
    if (all < 2) {
      return 0;
    }
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k] > 0) {
        double alike = 0;
        for (int l = 0; l < row.length; l++) {
          alike += w[k][l] * row[l];
        }
        sum += row[k] * (alike - 1);
      }
    }
    return sum / (all * (all - 1));
  }

  /** What each category adds to the agreement by chance, by its share. */
  private double[] chance(Expected way) {
    int q = pi.length;
    double[] chance = new double[q];
    double total = Arrays.stream(w).mapToDouble(ManyRaters::of).sum() / (q * (q - 1.0));
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        chance[k] += w[k][l] * pi[l];
      }
      chance[k] = way == Expected.FLEISS ? chance[k] : total * (1 - pi[k]);
    }
    return chance;
  }

  private Estimate estimate(
      double value,
      double expected,
      double[] agreeing,
      double[] chance,
      int paired,
      double confidence) {
    int n = r.length;
    if (n < 2) {
      return Estimate.of(value);
    }
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      double all = of(r[i]);
      double ofUnit = 0;
      for (int k = 0; k < pi.length; k++) {
        ofUnit += r[i][k] / all * chance[k];
      }
      double here = all > 1 ? (double) n / paired * (agreeing[i] - expected) / (1 - expected) : 0;
      double linear = here - 2 * (1 - value) * (ofUnit - expected) / (1 - expected);
      squares[i] = (linear - value) * (linear - value);
    }
    double error = Math.sqrt(Statistics.sum(squares) / (n * (n - 1.0)));
    double t = Student.within(confidence, n - 1);
    Estimate estimate =
        Estimate.of(value)
            .withError(error)
            .within(Confidence.around(value, t * error, confidence, -1));
    return estimate.withP(error == 0 ? value == 0 ? 1 : 0 : Student.beyond(value / error, n - 1));
  }
}
