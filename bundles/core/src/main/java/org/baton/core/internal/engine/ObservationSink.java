package org.baton.core.internal.engine;

/** Takes reported values; a second value for the same place is a mistake. */
public interface ObservationSink {
  /**
   * Takes an actual value; NaN is none.
   *
   * @param row its number for messages, from 1; 0 when there is none
   * @param yearsBack 0 for the plan's year
   */
  void value(long row, int unit, int indicator, int yearsBack, double value);

  /** Takes the unit's own target for an indicator. */
  void target(long row, int unit, int indicator, double target);

  /** Takes the amount of an adjustment item, by its place in the plan. */
  void adjustment(long row, int unit, int item, double amount);
}
