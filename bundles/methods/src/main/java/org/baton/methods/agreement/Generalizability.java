package org.baton.methods.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * How many raters a wanted reliability needs: the study of generalizability with one facet, units
 * by raters, and what follows from it for decisions. Sources: Cronbach, Gleser, Nanda and
 * Rajaratnam, The Dependability of Behavioral Measurements (1972); Brennan, Generalizability Theory
 * (2001), chapter 2. Estimates of variances below 0 are set to 0 and named.
 *
 * @param reason why nothing can be said; {@link Reason#NONE} otherwise
 * @param units variance between units
 * @param raters variance between raters, their severity
 * @param residual variance of the rest
 * @param below which of {@code units} and {@code raters} were below 0
 * @param rated units that all raters rated
 * @param leftOut those that not all rated
 */
public record Generalizability(
    Reason reason,
    double units,
    double raters,
    double residual,
    List<String> below,
    int rated,
    int leftOut) {
  /** More raters are not looked for. */
  public static final int MOST_RATERS = 100_000;

  /** Copies the list. */
  public Generalizability {
    below = List.copyOf(below);
  }

  /** From ratings; only units that all raters rated count. */
  public static Generalizability of(Ratings ratings) {
    Intraclass icc = Intraclass.of(ratings, Confidence.USUAL);
    Reason reason = icc.forms().get(0).estimate().reason();
    if (icc.squares().isEmpty() || reason == Reason.NO_VARIANCE) {
      return new Generalizability(reason, 0, 0, 0, List.of(), 0, icc.leftOut());
    }
    MeanSquares s = icc.squares().get();
    List<String> below = new ArrayList<>();
    double ofUnits = atLeastNone((s.betweenUnits() - s.error()) / s.raters(), "units", below);
    double ofRaters = atLeastNone((s.betweenRaters() - s.error()) / s.units(), "raters", below);
    return new Generalizability(
        ofUnits == 0 ? Reason.SAME_UNITS : Reason.NONE,
        ofUnits,
        ofRaters,
        s.error(),
        below,
        s.units(),
        icc.leftOut());
  }

  private static double atLeastNone(double variance, String name, List<String> below) {
    if (variance < 0) {
      below.add(name);
    }
    return Math.max(0, variance);
  }

  /**
   * The coefficient of generalizability E rho^2 of the mean of so many raters, who rate all units.
   *
   * @param n at least 1
   * @return empty when units do not differ
   * @throws BadInput with {@code raters}
   */
  public OptionalDouble relative(int n) {
    return coefficient(residual, n);
  }

  /** The index of dependability phi, for which the raters' severity is an error as well. */
  public OptionalDouble absolute(int n) {
    return coefficient(raters + residual, n);
  }

  private OptionalDouble coefficient(double error, int n) {
    if (n < 1) {
      throw new BadInput(Fault.of("raters", n));
    }
    return units == 0 ? OptionalDouble.empty() : OptionalDouble.of(units / (units + error / n));
  }

  /**
   * The fewest raters whose mean reaches a coefficient of generalizability.
   *
   * @param target more than 0 and less than 1
   * @return empty when units do not differ, or when more than {@value #MOST_RATERS} would be needed
   * @throws BadInput with {@code target}
   */
  public OptionalInt ratersFor(double target) {
    return fewest(residual, units, target);
  }

  /** The fewest raters whose mean reaches an index of dependability. */
  public OptionalInt ratersForAbsolute(double target) {
    return fewest(raters + residual, units, target);
  }

  /** By the variance of one rating's error and that between units. */
  static OptionalInt fewest(double error, double units, double target) {
    if (!(target > 0 && target < 1)) {
      throw new BadInput(Fault.of("target", target));
    }
    double needed = target / (1 - target) * error / units;
    if (units == 0 || needed > MOST_RATERS) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(1, (int) Math.ceil(needed - 1e-9)));
  }
}
