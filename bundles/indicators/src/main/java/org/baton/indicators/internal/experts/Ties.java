package org.baton.indicators.internal.experts;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;

/** Whether ties can be kept. */
final class Ties {
  private static final int LONGEST_NOTE = 400;

  private Ties() {}

  /**
   * Refuses ties to units that are not there.
   *
   * @throws Problem with all of them
   */
  static void check(UnitDirectory units, List<Tie> ties) {
    List<Violation> wrong = new ArrayList<>();
    for (Tie tie : ties) {
      String field = tie.kind().name().toLowerCase(java.util.Locale.ROOT);
      if (units.find(tie.unit()).isEmpty()) {
        wrong.add(Violation.at(field, tie.unit(), "indicators.tie-unit", tie.unit()));
      }
      if (tie.note().length() > LONGEST_NOTE) {
        wrong.add(Violation.at("note", tie.note(), "indicators.expert-words", LONGEST_NOTE));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.expert-wrong", wrong, wrong.size());
    }
  }
}
