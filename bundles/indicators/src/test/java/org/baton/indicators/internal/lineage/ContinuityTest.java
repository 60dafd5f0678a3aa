package org.baton.indicators.internal.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baton.indicators.internal.lineage.FourYears.NONE;
import static org.baton.indicators.internal.lineage.FourYears.descent;
import static org.baton.indicators.internal.lineage.FourYears.draft;
import static org.baton.indicators.internal.lineage.FourYears.entry;
import static org.baton.indicators.internal.lineage.FourYears.key;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.lineage.Descent.Comparability;
import org.baton.indicators.internal.lineage.Descent.Kind;
import org.baton.indicators.internal.sets.EntryVersion;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.indicators.internal.store.ContinuityTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private final FourYears years = new FourYears();
  private final Lineage lineage = years.store.lineage();

  @AfterEach
  void stop() throws Exception {
    years.close();
  }

  private List<Violation> against(String set) {
    List<Violation> found = new ArrayList<>(years.store.checks().check(set).violations());
    found.removeIf(v -> !v.code().startsWith("indicators.lineage."));
    return found;
  }

  @Test
  void aChangeOfMeaningWithoutAStatementStandsAgainstSettlingTheSet() {
    EntryKey x = key("S2026", "X");
    years.put("S2026", entry("X", "%", "share", Status.DRAFT));
    years.put("S2026", entry("X", "‰", "share", Status.DRAFT));
    assertThat(against("S2026")).isEmpty();
    years.put("S2026", entry("X", "‰", "share", Status.IN_FORCE));
    years.put("S2026", entry("X", "%", "another", Status.IN_FORCE));
    assertThat(against("S2026"))
        .extracting(Violation::field, Violation::code, v -> v.arguments().subList(0, 4))
        .containsExactly(tuple("X/lineage", "indicators.lineage.unstated", List.of(1, 1, 0, 0)));
    lineage.state(descent(x, 2026, Kind.REDEFINED, Comparability.BREAK, NONE, "", x));
    assertThat(against("S2026")).isEmpty();
    years.put("S2026", entry("X", "%", "a third one", Status.IN_FORCE));
    assertThat(against("S2026"))
        .extracting(v -> v.arguments().subList(0, 4))
        .containsExactly(List.of(1, 0, 0, 0));
    years.put("S2026", entry("X", "%", "another", Status.IN_FORCE));
    assertThat(against("S2026")).isEmpty();
  }

  @Test
  void aStatementOnAFrozenSetSpeaksOfTheAmendmentThatIsToCome() {
    EntryKey x = key("S2026", "X");
    years.put("S2026", entry("X", "%", "share", Status.IN_FORCE));
    freeze(State.FROZEN);
    lineage.state(descent(x, 2026, Kind.REDEFINED, Comparability.BREAK, NONE, "", x));
    assertThat(against("S2026")).isEmpty();
    freeze(State.OPEN);
    years.put("S2026", entry("X", "‰", "share", Status.IN_FORCE));
    assertThat(against("S2026")).isEmpty();
    years.put("S2026", entry("X", "人", "share", Status.IN_FORCE));
    assertThat(against("S2026"))
        .extracting(Violation::code)
        .containsExactly("indicators.lineage.unstated");
  }

  @Test
  void aFrozenIndicatorIsComparedWithWhatItIsAndNotWithAnEarlierDraft() {
    EntryKey x = key("S2026", "X");
    years.put("S2026", entry("X", "%", "share", Status.DRAFT));
    years.put("S2026", entry("X", "‰", "share", Status.IN_FORCE));
    freeze(State.FROZEN);
    lineage.state(descent(x, 2026, Kind.REDEFINED, Comparability.COMPARABLE, NONE, "", x));
    freeze(State.OPEN);
    years.put("S2026", entry("X", "‰", "share of all", Status.IN_FORCE));
    assertThat(against("S2026")).isEmpty();
  }

  @Test
  void onlyTheVersionsAreReadThatAChangeIsToldBy() {
    for (int i = 0; i < 20; i++) {
      years.put("S2026", entry("X", "%", "draft " + i, Status.DRAFT));
    }
    years.put("S2026", entry("X", "%", "share", Status.IN_FORCE));
    for (int i = 0; i < 20; i++) {
      years.put("S2026", entry("X", "‰", "later " + i, Status.IN_FORCE));
    }
    EntryKey x = key("S2026", "X");
    assertThat(references()).extracting(EntryVersion::version).containsExactly(21);
    assertThat(against("S2026")).hasSize(1);
    lineage.state(descent(x, 2026, Kind.REDEFINED, Comparability.BREAK, NONE, "", x));
    assertThat(references()).extracting(EntryVersion::version).containsExactly(41);
    assertThat(against("S2026")).isEmpty();
  }

  private List<EntryVersion> references() {
    return years.store.read(
        c -> new ContinuityTable(c).references(List.of("S2026")).get(key("S2026", "X")));
  }

  private void freeze(State state) {
    years
        .store
        .sets()
        .change(
            "S2026",
            0,
            "",
            s ->
                new IndicatorSet(
                    s.code(),
                    s.title(),
                    s.kind(),
                    s.base(),
                    s.cycle(),
                    state,
                    s.version(),
                    s.changedAt(),
                    s.changedBy()));
  }

  @Test
  void anotherMeaningThanInTheSetOfTheYearBeforeIsToldToo() {
    years.put("S2023", draft("X", "人"));
    years.put("S2025", draft("X", "%"));
    years.put("S2026", draft("X", "‰"), draft("NEW", "%"));
    years.set("OTHER", "Y2025", State.OPEN);
    assertThat(against("S2026"))
        .extracting(Violation::value, Violation::code)
        .containsExactly(tuple("S2025", "indicators.lineage.unstated-set"));
    lineage.state(
        descent(
            key("S2026", "X"),
            2026,
            Kind.REDEFINED,
            Comparability.ADJUSTED,
            OptionalDouble.of(10),
            "",
            key("S2025", "X")));
    assertThat(against("S2026")).isEmpty();
    years.put("S2026", draft("X", "%"));
    assertThat(against("S2026"))
        .extracting(Violation::code)
        .containsExactly("indicators.lineage.unstated");
  }
}
