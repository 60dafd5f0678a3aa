package org.baton.methods.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.rank.Ranks;
import org.baton.methods.statistics.ChiSquare;
import org.baton.methods.statistics.Statistics;

/**
 * Kendall's coefficient of concordance, W: how far raters order items alike. Source: Kendall and
 * Babington Smith, The Problem of m Rankings, Annals of Mathematical Statistics 10 (1939); Siegel
 * and Castellan, Nonparametric Statistics (1988), section 9.6.
 *
 * @param w 0 to 1
 * @param chiSquare m (n - 1) W for m raters and n items
 * @param freedom n - 1
 * @param p the probability of as much by chance; an approximation, rough below some 7 items
 */
public record Kendall(double w, double chiSquare, int freedom, double p) {
  private static final int DIGITS = 8;

  /**
   * What is done about ties.
   *
   * <p>The convention of a plan is {@link #CORRECTED}.
   */
  public enum Ties {
    /** The sum of t^3 - t over each rater's ties is taken off what could be reached. */
    CORRECTED,
    /** Nothing. */
    UNCORRECTED;

    /** The names as a plan writes them. */
    public static java.util.List<String> names() {
      return java.util.List.of("corrected", "uncorrected");
    }

    /**
     * The way of this name.
     *
     * @throws IllegalArgumentException for an unknown name; there is no fallback
     */
    public static Ties of(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new IllegalArgumentException("unknown way of treating ties: " + name);
      }
      return values()[place];
    }
  }

  /**
   * The concordance of raters.
   *
   * @param scores a row a rater, a column an item; at least 2 of each; ranks or scores, either way
   *     round, but all raters the same way
   * @throws BadInput with {@code too-few} (value: raters or items), {@code ragged}, {@code
   *     missing}, {@code not-finite}, or {@code all-tied} when no rater tells items apart
   */
  public static Kendall of(double[][] scores, Ties ties) {
    if (scores.length < 2 || scores[0].length < 2) {
      throw new BadInput(Fault.of("too-few", scores.length < 2 ? scores.length : scores[0].length));
    }
    BadInput.refuseHoles(scores);
    int m = scores.length;
    int n = scores[0].length;
    double[][] ranks = new double[m][];
    double[] tied = new double[m];
    for (int i = 0; i < m; i++) {
      ranks[i] = Ranks.descending(scores[i], "average", DIGITS);
      tied[i] = tied(scores[i], ranks[i]);
    }
    double whole = (double) n * n * n - n;
    double correction = Statistics.sum(tied);
    double most = (double) m * m * whole - m * (ties == Ties.CORRECTED ? correction : 0);
    if (correction == m * whole) {
      throw new BadInput(Fault.of("all-tied", correction));
    }
    double w = 12 * squares(ranks) / most;
    double chiSquare = m * (n - 1) * w;
    return new Kendall(w, chiSquare, n - 1, ChiSquare.above(chiSquare, n - 1));
  }

  /**
   * A concordance, or the reason why there is none.
   *
   * @param kendall empty when nothing can be compared
   * @param reason {@link Reason#NONE} otherwise
   * @param leftOut units that not all raters rated
   */
  public record Ordered(Optional<Kendall> kendall, Reason reason, int leftOut) {
    /** W with its probability by chance. */
    public Estimate estimate() {
      return kendall
          .map(k -> Estimate.of(k.w()).withP(k.p()))
          .orElseGet(() -> Estimate.undefined(reason));
    }
  }

  /** The concordance of raters on the units that all of them rated. */
  public static Ordered ofUnits(Ratings ratings, Ties ties) {
    double[][] units = ratings.whole();
    int leftOut = ratings.units() - units.length;
    Optional<Reason> nothing = ratings.nothingToCompare();
    if (nothing.isEmpty() && units.length < 2) {
      nothing = Optional.of(units.length == 0 ? Reason.NO_WHOLE_UNIT : Reason.ONE_UNIT);
    }
    if (nothing.isPresent()) {
      return new Ordered(Optional.empty(), nothing.get(), leftOut);
    }
    double[][] byRater = new double[units[0].length][units.length];
    for (int i = 0; i < units.length; i++) {
      for (int j = 0; j < units[i].length; j++) {
        byRater[j][i] = units[i][j];
      }
    }
    boolean tied = Arrays.stream(byRater).allMatch(Ratings::isConstant);
    return tied
        ? new Ordered(Optional.empty(), Reason.ALL_TIED, leftOut)
        : new Ordered(Optional.of(of(byRater, ties)), Reason.NONE, leftOut);
  }

  private static double squares(double[][] ranks) {
    int n = ranks[0].length;
    double[] squares = new double[n];
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (double[] rater : ranks) {
        sum += rater[j];
      }
      double away = sum - ranks.length * (n + 1) / 2.0;
      squares[j] = away * away;
    }
    return Statistics.sum(squares);
  }

  /** The sum of t^3 - t over groups of t equal ranks: t^2 - 1 for each member of one. */
  private static double tied(double[] scores, double[] average) {
    double[] min = Ranks.descending(scores, "min", DIGITS);
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      double t = 2 * (average[j] - min[j]) + 1;
      sum += t * t - 1;
    }
    return sum;
  }
}
