package org.baton.indicators.internal.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Targets agreed on for several years: while a target stays within, no ratchet is asked about.
 *
 * @param years the years in their order
 */
public record Corridor(List<Year> years) {
  /** No corridor. */
  public static final Corridor NONE = new Corridor(List.of());

  /** The most years of a corridor. */
  public static final int MOST = 10;

  /**
   * The targets that are agreed on for a year.
   *
   * @param year the year
   * @param low the lowest target
   * @param high the highest one
   */
  public record Year(int year, double low, double high) {}

  /** Puts the years in order. */
  public Corridor {
    years = years.stream().sorted(Comparator.comparingInt(Year::year)).toList();
  }

  /** What is agreed on for a year. */
  public Optional<Year> of(int year) {
    return years.stream().filter(y -> y.year == year).findFirst();
  }

  /** Whether a target lies within what was agreed on for its year. */
  public boolean holds(int year, double target) {
    return of(year).filter(y -> y.low <= target && target <= y.high).isPresent();
  }
}
