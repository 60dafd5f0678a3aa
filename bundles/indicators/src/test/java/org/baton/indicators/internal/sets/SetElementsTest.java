package org.baton.indicators.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetElementsTest {
  private final TestStore store = new TestStore();
  private final IndicatorSets sets = store.sets();

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private void set(String code, String base, String cycle, Entry... entries) {
    sets.create(
        new IndicatorSet(
            code, Text.same(code), "city", base, cycle, State.OPEN, 0, Instant.EPOCH, ""));
    sets.edit(code, Edit.put(1, "first", List.of(entries)));
  }

  private static Entry entry(String code, String element) {
    Card card =
        new Card(
            null, null, null, element, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);
    return new Entry(
        "",
        code,
        "",
        Text.same(code),
        1,
        "sheets",
        "",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        card,
        Standing.NEW);
  }

  @Test
  void tellsWhatTheCardsOfACyclesSetsSay() {
    set("BASE", "", "", entry("A", "petition"), entry("B", "policy"));
    set("CITY", "BASE", "C26", entry("B", " decision "), entry("D", " "));
    set("TOWN", "", "C27", entry("A", "project"));
    SetElements elements = new SetElements(store, sets);
    assertThat(elements.of("C26"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "petition", "B", "decision"));
    assertThat(elements.of("C27")).containsExactly(Map.entry("A", "project"));
    assertThat(elements.of("C99")).isEmpty();
  }
}
