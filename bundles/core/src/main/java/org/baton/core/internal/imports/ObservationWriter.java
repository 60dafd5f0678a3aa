package org.baton.core.internal.imports;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Where imported observations and targets go. */
public interface ObservationWriter {
  /** The codes of all units there are. */
  Set<String> units();

  /**
   * Adds or replaces values in the caller's transaction; a target that is there stays when the line
   * has none.
   */
  void observe(List<Line> lines);

  /** Sets targets in the caller's transaction; values that are there stay. */
  void target(List<Line> lines);

  /** A unit's value or target of an indicator in a year. */
  record Line(
      String unit,
      String indicator,
      int year,
      OptionalDouble value,
      OptionalDouble target,
      String note) {}
}
