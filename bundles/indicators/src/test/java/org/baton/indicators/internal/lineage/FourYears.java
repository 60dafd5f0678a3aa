package org.baton.indicators.internal.lineage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.lineage.Descent.Comparability;
import org.baton.indicators.internal.lineage.Descent.Kind;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;

/** Sets of four years for the same kind of units: S2023 to S2026. */
final class FourYears implements AutoCloseable {
  static final OptionalDouble NONE = OptionalDouble.empty();

  final TestStore store = new TestStore();

  FourYears() {
    for (int year = 2023; year <= 2026; year++) {
      store.cycle("Y" + year, year);
      set("S" + year, "Y" + year, State.OPEN);
    }
  }

  @Override
  public void close() throws SQLException {
    store.close();
  }

  void set(String code, String cycle, State state) {
    store
        .sets()
        .create(
            new IndicatorSet(
                code, Text.same(code), "city", "", cycle, state, 0, Instant.EPOCH, ""));
  }

  static Entry entry(String code, String unit, String definition, Status status) {
    Card card =
        new Card(
            definition,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            null,
            "",
            "",
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            null);
    return new Entry(
        "",
        code,
        "",
        Text.same(code),
        1,
        "observations",
        unit,
        "up",
        "constrained",
        "none",
        Map.of(),
        NONE,
        "",
        "",
        card,
        new Standing(1, status, status == Status.DRAFT ? null : LocalDate.EPOCH, null));
  }

  void put(String set, Entry... entries) {
    store.sets().edit(set, Edit.put(0, "", List.of(entries)));
  }

  static Entry draft(String code, String unit) {
    return entry(code, unit, "", Status.DRAFT);
  }

  static EntryKey key(String set, String code) {
    return new EntryKey(set, code);
  }

  static Descent descent(
      EntryKey entry,
      int since,
      Kind kind,
      Comparability comparability,
      OptionalDouble factor,
      String formula,
      EntryKey... origins) {
    String reason = comparability == Comparability.BREAK ? "another survey" : "";
    return new Descent(
        0,
        entry,
        since,
        kind,
        List.of(origins),
        comparability,
        factor,
        formula,
        reason,
        0,
        false,
        null,
        "");
  }
}
