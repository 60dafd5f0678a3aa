package org.baton.indicators.internal.experts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;

/**
 * Which ties are in the way: those to a unit that is evaluated by the set, which is any unit of the
 * set's kind, and any unit at all when the set is for every kind.
 */
final class Conflicts {
  private final UnitDirectory units;
  private final String kind;
  private final Map<String, Boolean> known = new HashMap<>();

  Conflicts(UnitDirectory units, String kind) {
    this.units = units;
    this.kind = kind;
  }

  /** The first tie that is in the way: working at a unit first, then the declared ones. */
  Optional<Tie> of(Expert expert, List<Tie> ties) {
    List<Tie> all = new ArrayList<>();
    if (!expert.unit().isEmpty()) {
      all.add(new Tie(Tie.Kind.SAME_UNIT, expert.unit(), expert.institution()));
    }
    all.addAll(ties);
    return all.stream().filter(t -> isEvaluated(t.unit())).findFirst();
  }

  private boolean isEvaluated(String unit) {
    return known.computeIfAbsent(
        unit,
        code -> {
          Optional<UnitInfo> info = units.find(code);
          // A unit that the register does not know any more is no reason to look away.
          return kind.isEmpty() || info.map(u -> u.kind().equals(kind)).orElse(true);
        });
  }
}
