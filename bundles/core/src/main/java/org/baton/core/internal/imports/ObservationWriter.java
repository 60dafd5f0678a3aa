package org.baton.core.internal.imports;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Violation;

/** Where imported observations and targets go. */
public interface ObservationWriter {
  /** The codes of all units there are. */
  Set<String> units();

  /** What is there now of what the lines name, in one question. */
  List<Line> present(List<Line> lines);

  /**
   * Adds or replaces values in the caller's transaction; a target that is there stays when the line
   * has none.
   *
   * @return every mistake; nothing of these lines is written when there is one
   */
  List<Violation> observe(List<Line> lines);

  /**
   * Sets targets in the caller's transaction; values that are there stay.
   *
   * @return every mistake; nothing of these lines is written when there is one
   */
  List<Violation> target(List<Line> lines);

  /**
   * A unit's value or target of an indicator in a year.
   *
   * @param source the file
   * @param line its row in the file; 0 for what is there
   */
  record Line(
      String unit,
      String indicator,
      int year,
      OptionalDouble value,
      OptionalDouble target,
      String note,
      String source,
      int line) {}
}
