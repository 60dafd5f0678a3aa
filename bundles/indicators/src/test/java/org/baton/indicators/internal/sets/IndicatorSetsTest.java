package org.baton.indicators.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndicatorSetsTest {
  private final TestStore store = new TestStore();
  private final IndicatorSets sets = store.sets();

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private IndicatorSet made(String code, String base) {
    return sets.create(
        new IndicatorSet(
            code, Text.same(code), "city", base, "", State.OPEN, 0, Instant.EPOCH, ""));
  }

  private static Entry entry(String code, double weight) {
    return new Entry(
        "",
        code,
        "",
        new Text("指标", code),
        weight,
        "observations",
        "%",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  @Test
  void keepsEveryVersionOfAnEntryAlsoAfterItWasTakenOut() {
    made("A", "");
    sets.edit("A", Edit.put(1, "first", List.of(entry("X", 1))));
    sets.edit("A", Edit.put(2, "heavier", List.of(entry("X", 2))));
    sets.edit("A", new Edit(3, List.of(), Set.of("X"), "gone"));
    sets.edit("A", Edit.put(4, "back", List.of(entry("X", 3))));
    assertThat(sets.versions("A", "X"))
        .extracting(EntryVersion::version, EntryVersion::reason, v -> v.entry().isPresent())
        .containsExactly(
            tuple(4, "back", true),
            tuple(3, "gone", false),
            tuple(2, "heavier", true),
            tuple(1, "first", true));
    assertThat(sets.versions("A", "X").get(2).entry().orElseThrow().weight()).isEqualTo(2);
    assertThat(sets.entries("A"))
        .extracting(Entry::code, Entry::weight, e -> e.standing().version())
        .containsExactly(tuple("X", 3.0, 4));
  }

  @Test
  void refusesWhoEditsWhatSomebodyElseChanged() {
    made("A", "");
    sets.edit("A", Edit.put(1, "", List.of(entry("X", 1))));
    assertThatThrownBy(() -> sets.edit("A", Edit.put(1, "", List.of(entry("Y", 1)))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.STALE));
    assertThat(sets.entries("A")).extracting(Entry::code).containsExactly("X");
  }

  @Test
  void takesOverTheCommonSetAndLetsItsOwnEntriesWin() {
    made("COMMON", "");
    made("LOCAL", "COMMON");
    sets.edit("COMMON", Edit.put(0, "", List.of(entry("X", 1), entry("Y", 1))));
    sets.edit("LOCAL", Edit.put(0, "", List.of(entry("Y", 5), entry("Z", 1))));
    assertThat(sets.entries("LOCAL"))
        .extracting(Entry::set, Entry::code, Entry::weight)
        .containsExactly(
            tuple("COMMON", "X", 1.0), tuple("LOCAL", "Y", 5.0), tuple("LOCAL", "Z", 1.0));
  }

  @Test
  void refusesCirclesOfCommonSets() {
    made("A", "");
    made("B", "A");
    assertThatThrownBy(() -> sets.change("A", 0, "", s -> with(s, "B", s.state())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("indicators.set-circle");
  }

  private static IndicatorSet with(IndicatorSet s, String base, State state) {
    return new IndicatorSet(
        s.code(),
        s.title(),
        s.kind(),
        base,
        s.cycle(),
        state,
        s.version(),
        s.changedAt(),
        s.changedBy());
  }

  @Test
  void takesNoEntryThatWasRetiredNotEvenFromAFile() {
    made("A", "");
    Standing end = new Standing(1, Standing.Status.RETIRED, null, null);
    sets.edit("A", Edit.put(0, "", List.of(entry("X", 1), entry("Y", 1))));
    sets.edit("A", Edit.put(0, "replaced", List.of(entry("X", 1).standing(end))));
    sets.edit("A", new Edit(0, List.of(), Set.of("X"), ""));
    assertThat(sets.retired("A")).containsExactly("X");
    assertThatThrownBy(
            () -> store.library().write(List.of(entry("X", 2).in("A"), entry("Y", 2).in("A"))))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo("indicators.retired");
              assertThat(p.violations()).hasSize(1);
            });
    assertThat(sets.own("A"))
        .extracting(Entry::code, Entry::weight)
        .containsExactly(tuple("Y", 1.0));
  }

  @Test
  void changesNothingOfAFrozenSet() {
    made("A", "");
    sets.change("A", 0, "done", s -> with(s, "", State.FROZEN));
    assertThatThrownBy(() -> sets.edit("A", Edit.put(0, "", List.of(entry("X", 1)))))
        .hasMessageContaining("indicators.set-frozen");
    assertThatThrownBy(() -> sets.change("A", 0, "", s -> s))
        .hasMessageContaining("indicators.set-frozen");
    assertThat(sets.change("A", 0, "amended", s -> with(s, "", State.OPEN)).isOpen()).isTrue();
    assertThat(store.audited).contains("indicators.set.changed indicator-set:A");
  }
}
