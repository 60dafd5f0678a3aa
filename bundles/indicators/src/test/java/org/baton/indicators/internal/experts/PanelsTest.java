package org.baton.indicators.internal.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPeople;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.experts.Member.State;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private final TestStore store = new TestStore();
  private final PretendedUnits units = new PretendedUnits();
  private final PretendedPeople people = new PretendedPeople();
  private final ExpertRegister register = new ExpertRegister(store, store, store, units, people);
  private final Panels panels = new Panels(store, store, store, units, store.sets());

  @BeforeEach
  void aSetOfCities() {
    store
        .sets()
        .create(
            new IndicatorSet(
                "S",
                Text.same("S"),
                "city",
                "",
                "",
                IndicatorSet.State.OPEN,
                0,
                Instant.EPOCH,
                ""));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  static Expert expert(String account, String field, String region, String unit) {
    return new Expert(0, account, "Expert " + account, field, region, "", unit, null, null);
  }

  private List<Expert> eight() {
    List<Expert> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(expert("e" + i, i < 6 ? "finance" : "law", i % 2 == 0 ? "north" : "south", ""));
    }
    return register.put(all);
  }

  @Test
  void aDrawIsBalancedKeptAndRepeatable() {
    eight();
    Panel first = panels.draw("S", "first", 4, 7);
    Panel again = panels.draw("S", "again", 4, 7);
    assertThat(first.generator()).startsWith("java.util.Random");
    assertThat(first.seed()).isEqualTo(7);
    assertThat(accounts(first)).isEqualTo(accounts(again)).hasSize(4);
    assertThat(panels.members(first.id()).stream().map(m -> m.expert().field()))
        .containsOnly("finance", "law");
    assertThat(panels.members(first.id()).stream().map(m -> m.expert().region()))
        .containsOnly("north", "south");
    assertThat(store.audited).contains("indicators.panel.made expert-panel:" + first.id());
  }

  private List<String> accounts(Panel panel) {
    return panels.members(panel.id()).stream().map(m -> m.expert().account()).toList();
  }

  @Test
  void whoIsTiedToAnEvaluatedUnitIsLeftOutWithTheReason() {
    List<Expert> all = eight();
    register.tie(all.get(0).id(), new Tie(Tie.Kind.COUNSELING, "C1", "since May"));
    register.tie(all.get(1).id(), new Tie(Tie.Kind.CONTRACT, "T1", "a town, not evaluated"));
    register.put(List.of(expert("worker", "law", "west", "C2")));
    Panel panel = panels.draw("S", "all", 7, 1);
    assertThat(panels.members(panel.id()))
        .filteredOn(m -> m.state() == State.EXCLUDED)
        .extracting(m -> m.expert().account() + " " + m.conflict().orElseThrow().kind())
        .containsExactly("e0 COUNSELING", "worker SAME_UNIT");
    assertThatThrownBy(() -> panels.draw("S", "too many", 8, 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("indicators.panel-size");
  }

  @Test
  void declaresBeforeAccessAndOnlyOnce() {
    List<Expert> all = eight();
    Panel panel = panels.choose("S", "two", List.of(all.get(0).id(), all.get(1).id()));
    store.account = "e0";
    assertThat(panels.me(panel.id()).state()).isEqualTo(State.INVITED);
    Member cleared =
        panels.declare(panel.id(), List.of(new Tie(Tie.Kind.KINSHIP, "T1", "a cousin")));
    assertThat(cleared.state()).isEqualTo(State.CLEARED);
    assertThatThrownBy(() -> panels.declare(panel.id(), List.of()))
        .hasMessageContaining("indicators.declared-already");
    store.account = "e1";
    assertThatThrownBy(
            () -> panels.declare(panel.id(), List.of(new Tie(Tie.Kind.KINSHIP, "X9", ""))))
        .isInstanceOf(Problem.class);
    assertThat(panels.me(panel.id()).state()).isEqualTo(State.INVITED);
    Member excluded = panels.declare(panel.id(), List.of(new Tie(Tie.Kind.KINSHIP, "C3", "wife")));
    assertThat(excluded.state()).isEqualTo(State.EXCLUDED);
    assertThat(panels.members(panel.id()).get(1).conflict()).map(Tie::note).contains("wife");
    store.account = "e2";
    assertThatThrownBy(() -> panels.me(panel.id())).hasMessageContaining("panel-unknown");
  }

  @Test
  void onlyThoseInOfficeAreAsked() {
    LocalDate past = LocalDate.of(2020, 1, 1);
    register.put(List.of(new Expert(0, "old", "Old", "law", "west", "", "", past, past)));
    eight();
    assertThat(panels.candidates("S")).extracting(c -> c.expert().account()).doesNotContain("old");
  }

  @Test
  void wrongExpertsAreRefusedTogetherAndNothingIsWritten() {
    Expert wrong =
        new Expert(
            0, "", "", "f", "r", "", "X9", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1));
    assertThatThrownBy(() -> register.put(List.of(expert("fine", "f", "r", ""), wrong)))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field())
                    .containsExactly("account", "name", "unit", "valid_to"));
    assertThat(register.page("", "", 10)).isEmpty();
    register.put(List.of(expert("left", "f", "r", "")));
    people.absent.add("left");
    assertThat(register.put(List.of(expert("left", "law", "r", ""))).get(0).field())
        .as("an expert who left can still be changed")
        .isEqualTo("law");
    store.denied.add("indicators.weigh");
    assertThatThrownBy(() -> register.put(List.of())).hasMessageContaining("access.denied");
  }
}
