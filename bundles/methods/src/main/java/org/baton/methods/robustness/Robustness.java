package org.baton.methods.robustness;

import java.util.List;

/**
 * How firm totals and grades are.
 *
 * @param generator the name of the generator of random numbers
 * @param seed its seed
 * @param draws how many draws were made
 * @param interval the share of draws that intervals hold
 * @param units each unit, in the order of the rows
 * @param stability the mean of the units' stability of grade, of those that have a total; NaN when
 *     none has
 */
public record Robustness(
    String generator,
    long seed,
    int draws,
    double interval,
    List<UnitRobustness> units,
    double stability) {
  /** Copies the list. */
  public Robustness {
    units = List.copyOf(units);
  }
}
