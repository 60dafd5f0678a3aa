package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Panels to be drawn: one for each unit.
 *
 * @param cycle the code of the cycle
 * @param kind what they are for
 * @param group the code of the group
 * @param units the codes of the units
 * @param unitKind besides, the units of this kind that have no such panel yet, as many as are drawn
 *     for at once; empty for none
 * @param size how many members each; 0 for everybody who may be
 * @param due the last day for sheets; null when nobody said
 * @param seed what the draw begins with; null to leave it to chance
 */
public record DrawOrder(
    String cycle,
    Panel.Kind kind,
    String group,
    List<String> units,
    String unitKind,
    int size,
    LocalDate due,
    Long seed) {
  /** Checks that nothing but the day and the seed is null and copies the list. */
  public DrawOrder {
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(group);
    Objects.requireNonNull(unitKind);
    units = units.stream().distinct().sorted().toList();
  }

  /** The same with these units besides, all of them by their codes. */
  DrawOrder with(List<String> more) {
    List<String> all = Stream.concat(units.stream(), more.stream()).toList();
    return new DrawOrder(cycle, kind, group, all, "", size, due, seed);
  }
}
