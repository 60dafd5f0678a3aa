package org.baton.subjects.internal.reliability;

import java.util.List;
import org.baton.api.problem.Violation;
import org.baton.methods.input.Fault;
import org.baton.subjects.internal.reliability.Weighted.Known;

/** What raking refuses, with the names of margins and categories. */
final class RakingFault {
  private RakingFault() {}

  static Violation of(Fault fault, List<Known> margins) {
    String code = "subjects.reliability.rake." + fault.code();
    if (fault.row() == Fault.NOWHERE) {
      String at = fault.column() == Fault.NOWHERE ? "" : "/#" + (fault.column() + 1);
      return Violation.at("base" + at, shown(fault.value()), code, "", "", fault.value());
    }
    Known margin = margins.get(fault.row());
    String where = "margins/" + margin.name();
    if (fault.column() == Fault.NOWHERE) {
      return Violation.at(where, shown(fault.value()), code, margin.name(), "", fault.value());
    }
    if (fault.code().equals("no-category")) {
      String given = String.valueOf(margin.of().get(fault.column()));
      String at = where + "/of/#" + (fault.column() + 1);
      return Violation.at(at, given, code, margin.name(), given, fault.value());
    }
    String category = List.copyOf(margin.targets().keySet()).get(fault.column());
    return Violation.at(
        where + "/" + category, shown(fault.value()), code, margin.name(), category, fault.value());
  }

  private static Object shown(double value) {
    return Double.isNaN(value) ? "" : value;
  }
}
