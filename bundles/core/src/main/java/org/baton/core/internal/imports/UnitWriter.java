package org.baton.core.internal.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.text.Text;

/** Where imported units go. */
public interface UnitWriter {
  /** The code of the unit above by the code of every unit there is; empty at the top. */
  Map<String, String> parents();

  /**
   * Every mistake of units but where they stand in the tree, where only too deep a place is one.
   */
  List<Violation> check(List<Line> units);

  /** What writing these units would do to those that are there; asked before they are written. */
  Effect effect(List<Line> units);

  /**
   * Adds or changes units in the caller's transaction; a unit comes after the unit above it.
   *
   * @throws org.baton.api.problem.Problem with every mistake that only the register knows of
   */
  void write(List<Line> units);

  /**
   * A unit.
   *
   * @param parent the code of the unit above; empty at the top
   * @param source the file
   * @param line its row in the file
   */
  record Line(
      String code,
      Text name,
      String kind,
      String parent,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      String source,
      int line) {}
}
