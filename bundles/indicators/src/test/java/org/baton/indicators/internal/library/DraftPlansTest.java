package org.baton.indicators.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPlans;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftPlansTest {
  private final TestStore store = new TestStore();
  private final Register register = new Register();
  private final DraftPlans drafts =
      new DraftPlans(store, store.sets(), store.library(), register, () -> store.cycles);

  /** The plan of one cycle. */
  private static final class Register extends PretendedPlans {
    private Saved newest;

    @Override
    public Optional<Saved> newest(String cycle) {
      return Optional.ofNullable(newest);
    }

    @Override
    public Saved save(String cycle, String json, String note) {
      newest = new Saved(newest == null ? 1 : newest.number() + 1, "h", false, json);
      return newest;
    }

    @Override
    public Saved freeze(String cycle, int number) {
      newest = new Saved(number, "h", true, newest.document());
      return newest;
    }
  }

  @BeforeEach
  void start() {
    store.cycle("Y2026", 2026);
    store.desk().create("A", Text.same("A"), "city", "", "");
    store.sets().edit("A", Edit.put(0, "", List.of(node(), indicator())));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Entry node() {
    Map<String, Object> rules = Map.of("aggregation", Map.of("method", "geometric"));
    Card card =
        new Card(
            "", "", "", "", "", "", "", "", null, "", "", "", "", "", null, null, null, null,
            rules);
    return entry("N", "", "").card(card);
  }

  private static Entry indicator() {
    return entry("X", "N", "observations");
  }

  private static Entry entry(String code, String parent, String source) {
    return new Entry(
        "",
        code,
        parent,
        Text.same(code),
        1,
        source,
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

  private void refused(String code) {
    assertThatThrownBy(() -> drafts.save("A", ""))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void aSetBecomesTheNextDraftWithTheRulesOfItsNodes() {
    refused("indicators.plan.no-cycle");
    store.desk().bind("A", 0, Text.same("A"), "city", "", "Y2026");
    assertThat(drafts.save("A", "first").number()).isEqualTo(1);
    assertThat(drafts.save("A", "again").number()).isEqualTo(2);
    assertThat(register.newest.document())
        .contains("\"year\":2026")
        .contains("\"aggregation\":{\"method\":\"geometric\"}");
  }

  @Test
  void retiredIndicatorsAreNoPartOfThePlan() {
    store.sets().edit("A", Edit.put(0, "", List.of(entry("OLD", "N", "observations"))));
    store.desk().bind("A", 0, Text.same("A"), "city", "", "Y2026");
    store.desk().retire("A", 0, "not measured any more", "OLD");
    drafts.save("A", "");
    assertThat(register.newest.document()).contains("\"X\"").doesNotContain("OLD");
    store.desk().retire("A", 0, "nor is this", "X");
    refused("indicators.set-unknown");
  }

  @Test
  void nothingIsPutOverAFrozenPlanOrMadeOfAFrozenSet() {
    store.desk().bind("A", 0, Text.same("A"), "city", "", "Y2026");
    drafts.save("A", "");
    register.freeze("Y2026", 1);
    refused("indicators.plan.frozen");
    register.newest = null;
    store
        .sets()
        .change(
            "A",
            0,
            "",
            s ->
                new IndicatorSet(
                    s.code(),
                    s.title(),
                    s.kind(),
                    s.base(),
                    s.cycle(),
                    State.FROZEN,
                    s.version(),
                    s.changedAt(),
                    s.changedBy()));
    refused("indicators.plan.frozen");
    store.denied.add("indicators.edit");
    assertThatThrownBy(() -> drafts.save("A", ""))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(register.newest).isNull();
  }
}
