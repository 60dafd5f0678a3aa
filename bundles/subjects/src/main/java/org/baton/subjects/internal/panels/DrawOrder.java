package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Panels to be drawn: one for each unit.
 *
 * @param cycle the code of the cycle
 * @param group the code of the group
 * @param units the codes of the units
 * @param size how many members each; 0 for everybody who may be
 * @param due the last day for sheets; null when nobody said
 * @param seed what the draw begins with
 */
public record DrawOrder(
    String cycle, String group, List<String> units, int size, LocalDate due, long seed) {
  /** Checks that nothing but the day is null and copies the list. */
  public DrawOrder {
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(group);
    units = units.stream().distinct().sorted().toList();
  }
}
