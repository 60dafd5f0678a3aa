package org.baton.core.internal.imports;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Violation;

/** Where imported sheets go. */
public interface SheetWriter {
  /**
   * Locks sheets in the caller's transaction.
   *
   * @return every mistake: an unknown unit, group or indicator, an answer off the scale, a second
   *     sheet; its field is {@code unit}, {@code group}, {@code evaluator} or the indicator's code,
   *     its source and line are the sheet's
   * @throws org.baton.api.problem.Problem when the cycle takes no sheets
   */
  List<Violation> write(String cycle, List<Line> sheets);

  /**
   * One evaluator's answers about one unit.
   *
   * @param source the file
   * @param line the first row that belongs to it
   * @param answers the answers by indicator; empty when not given
   */
  record Line(
      String source,
      int line,
      String unit,
      String group,
      String evaluator,
      Map<String, OptionalDouble> answers) {}
}
