package org.baton.indicators.internal.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.sets.EntryCheck;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The units that a negotiation is about. */
final class Concerned {
  /** More units than these are no longer one negotiation. */
  static final int MOST = 10_000;

  private static final int AT_ONCE = 1000;

  private final UnitDirectory directory;

  Concerned(UnitDirectory directory) {
    this.directory = directory;
  }

  /**
   * The units of an opening.
   *
   * @throws Problem with every mistake
   */
  List<String> of(Opening opening, IndicatorSet set) {
    List<Violation> wrong = new ArrayList<>();
    if (!EntryCheck.isCode(opening.code())) {
      wrong.add(Violation.at("code", opening.code(), "indicators.code"));
    }
    List<String> units = opening.kind().isEmpty() ? opening.units() : ofKind(opening.kind());
    if (opening.channel() == Channel.EXPECTED && units.size() != 1) {
      wrong.add(Violation.at("units", units, "indicators.negotiation.one-unit"));
    } else if (units.isEmpty() || units.size() > MOST) {
      wrong.add(Violation.at("units", units.size(), "indicators.negotiation.unit-count", MOST));
    }
    if (opening.kind().isEmpty()) {
      units.forEach(u -> check(u, set, wrong));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.negotiation.invalid", wrong, wrong.size());
    }
    return units;
  }

  private void check(String unit, IndicatorSet set, List<Violation> wrong) {
    UnitInfo found = directory.find(unit).orElse(null);
    if (found == null) {
      wrong.add(Violation.at("units", unit, "indicators.negotiation.unit-unknown", unit));
    } else if (!set.kind().isEmpty() && !found.kind().equals(set.kind())) {
      wrong.add(
          Violation.at(
              "units", unit, "indicators.negotiation.unit-kind", unit, found.kind(), set.kind()));
    }
  }

  /** All units of a kind; of any kind when it is empty. */
  List<String> ofKind(String kind) {
    List<String> all = new ArrayList<>();
    String after = "";
    while (all.size() <= MOST) {
      List<String> some =
          directory.list(kind, after, AT_ONCE).stream().map(UnitInfo::code).toList();
      all.addAll(some);
      if (some.size() < AT_ONCE) {
        return all;
      }
      after = some.get(some.size() - 1);
    }
    return all;
  }
}
