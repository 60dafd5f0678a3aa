package org.baton.indicators.internal.weighing;

import java.util.List;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/** What the mathematics refuse, in the names of those who gave it. */
final class Faults {
  /** More are counted, not listed. */
  private static final int MOST = 200;

  private Faults() {}

  /**
   * Computes, and names rows and columns when that is refused.
   *
   * @param where the place of the input, such as {@code inputs/values}
   * @throws Problem with every fault
   */
  static <T> T named(
      String where, List<String> rows, List<String> columns, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (BadInput e) {
      List<Violation> mistakes =
          e.faults().stream().limit(MOST).map(f -> violation(where, f, rows, columns)).toList();
      throw Problem.invalid("indicators.weigh.invalid", mistakes, e.faults().size()).causedBy(e);
    }
  }

  private static Violation violation(
      String where, Fault fault, List<String> rows, List<String> columns) {
    String row = name(rows, fault.row());
    String column = name(columns, fault.column());
    List<String> members = fault.members().stream().map(i -> name(columns, i)).toList();
    String place =
        where + (row.isEmpty() ? "" : "/" + row) + (column.isEmpty() ? "" : "/" + column);
    return Violation.at(
        place,
        Double.isNaN(fault.value()) ? "" : fault.value(),
        "indicators.weigh.fault." + fault.code(),
        row,
        column,
        fault.value(),
        String.join(", ", members));
  }

  private static String name(List<String> names, int at) {
    return at == Fault.NOWHERE ? "" : at < names.size() ? names.get(at) : "#" + (at + 1);
  }
}
