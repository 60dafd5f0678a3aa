package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSets;

/** Writes what was confirmed into its set. */
final class Settlement {
  private final IndicatorSets sets;

  Settlement(IndicatorSets sets) {
    this.sets = sets;
  }

  /**
   * Writes the fields that were negotiated, and leaves the others as they are by now: somebody may
   * have weighed the indicator meanwhile.
   */
  void write(Desk desk, String reason) throws SQLException {
    Negotiation n = desk.negotiation();
    Entry origin = desk.positions.of(n.id()).get(0).entry();
    Entry settled = desk.onTable().entry();
    Optional<Entry> present =
        sets.entries(n.set()).stream().filter(e -> e.code().equals(n.code())).findFirst();
    Entry written = settled;
    if (present.isPresent()) {
      Map<String, String> changes = new LinkedHashMap<>();
      Difference.of(origin, settled).forEach(d -> changes.put(d.field(), d.after()));
      written = EntryFields.with(present.get(), changes);
    }
    sets.edit(n.set(), Edit.put(0, reason, List.of(written)));
  }
}
