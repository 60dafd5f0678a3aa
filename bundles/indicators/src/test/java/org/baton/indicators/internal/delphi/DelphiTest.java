package org.baton.indicators.internal.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPeople;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.delphi.DelphiDecisions.Decision;
import org.baton.indicators.internal.delphi.DelphiStudies.Plan;
import org.baton.indicators.internal.delphi.Sheet.Mark;
import org.baton.indicators.internal.delphi.Study.State;
import org.baton.indicators.internal.experts.Expert;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.experts.PretendedUnits;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.methods.delphi.Judgment;
import org.baton.methods.delphi.StopRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelphiTest {
  private final TestStore store = new TestStore();
  private final PretendedUnits units = new PretendedUnits();
  private final Panels panels = new Panels(store, store, store, units, store.sets());
  private final DelphiStudies studies =
      new DelphiStudies(store, store, store, panels, store.sets());
  private final DelphiAnswers answers = new DelphiAnswers(store, store, panels);
  private final DelphiDecisions decisions = new DelphiDecisions(store, store, store, store.sets());
  private long study;
  private long panel;

  @BeforeEach
  void aStudyOfThreeIndicators() {
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
    store.sets().edit("S", Edit.put(0, "", List.of(entry("A"), entry("B"), entry("C"))));
    ExpertRegister register = new ExpertRegister(store, store, store, units, new PretendedPeople());
    List<Expert> experts =
        register.put(
            List.of("e1", "e2", "e3").stream()
                .map(a -> new Expert(0, a, "Name of " + a, "f", "r", "", "", null, null))
                .toList());
    panel = panels.choose("S", "panel", experts.stream().map(Expert::id).toList()).id();
    study =
        studies
            .begin(new Plan(panel, "study", true, StopRule.USUAL, 4, 5, DelphiAnswers.today()))
            .id();
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  /** An indicator with nothing but names. */
  public static Entry entry(String code) {
    return new Entry(
        "",
        code,
        "",
        new Text("指标" + code, "Indicator " + code),
        1,
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

  private static Sheet sheet(int... importance) {
    Map<Integer, Mark> marks = new HashMap<>();
    for (int i = 0; i < importance.length; i++) {
      marks.put(i, new Mark(importance[i], null, "because " + importance[i]));
    }
    return new Sheet(0, marks, Optional.of(new Judgment(5, 3, 2, 2, 2)), "", null);
  }

  private void sends(String account, int... importance) {
    store.account = account;
    if (panels.me(panel).declaredAt() == null) {
      panels.declare(panel, List.of());
    }
    answers.answer(study, sheet(importance), true);
  }

  @Test
  void twoRoundsWithFeedbackEndByTheRuleAndAreWrittenBack() {
    sends("e1", 5, 4, 1);
    sends("e2", 1, 4, 5);
    sends("e3", 3, 4, 2);
    Round first = studies.close(study);
    assertThat(first.reasons())
        .containsExactly("TOO_LITTLE_AGREEMENT", "NOTHING_TO_COMPARE", "DISPUTED_ITEMS");
    assertThat(studies.open(study, DelphiAnswers.today(), "").round()).isEqualTo(2);
    store.account = "e1";
    DelphiAnswers.Given given = answers.given(study);
    assertThat(given.before().orElseThrow().answers().get(0).importance()).isEqualTo(5);
    assertThat(given.past().orElseThrow().items().get(0).orElseThrow().importance().median())
        .isEqualTo(3);
    assertThat(given.reasons().get(0)).containsExactly("because 1", "because 3");
    sends("e1", 5, 4, 2);
    sends("e2", 5, 4, 1);
    sends("e3", 5, 3, 2);
    assertThat(studies.close(study).reasons()).containsExactly("AGREED");
    DelphiStudies.Report report = studies.report(study);
    assertThat(report.study().state()).isEqualTo(State.ENDED);
    Statistics last = report.statistics().get(1);
    assertThat(last.active()).hasValue(1);
    assertThat(last.authority().getAsDouble()).isCloseTo(.85, within(1e-12));
    assertThat(last.items().get(0).orElseThrow().ratio()).isEqualTo(1);
    assertThat(studies.sheets(study, 2).toString()).doesNotContain("e1", "Name");
    assertThatThrownBy(() -> studies.open(study, DelphiAnswers.today(), ""))
        .hasMessageContaining("indicators.delphi-stop");
    decides();
  }

  private void decides() {
    Text none = Text.same("");
    assertThatThrownBy(() -> decisions.decide(study, Map.of("A", new Decision("keep", "", none))))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(3));
    assertThat(store.sets().own("S")).hasSize(3);
    decisions.decide(
        study,
        Map.of(
            "A", new Decision("keep", "agreed", none),
            "B", new Decision("revise", "clearer", new Text("新", "New")),
            "C", new Decision("drop", "not important", none)));
    assertThat(store.sets().own("S")).extracting(e -> e.title().en()).contains("New").hasSize(2);
    assertThat(studies.report(study).study().state()).isEqualTo(State.DECIDED);
  }

  @Test
  void answersAreKeptInPartsAndSentOnceOnly() {
    store.account = "e1";
    assertThatThrownBy(() -> answers.given(study))
        .hasMessageContaining("indicators.delphi-declare-invited");
    panels.declare(panel, List.of());
    answers.answer(study, sheet(5), false);
    assertThat(answers.given(study).mine().answers()).hasSize(1);
    assertThatThrownBy(() -> answers.answer(study, sheet(5, 7), true))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(2));
    sends("e1", 5, 4, 3);
    assertThatThrownBy(() -> answers.answer(study, sheet(1, 1, 1), true))
        .hasMessageContaining("indicators.delphi-twice");
    store.account = "stranger";
    assertThatThrownBy(() -> answers.given(study)).hasMessageContaining("panel-unknown");
  }

  @Test
  void aClosedRoundTakesNothingAndAnEmptyOneHasNoMedian() {
    assertThatThrownBy(() -> studies.close(study)).hasMessageContaining("indicators.delphi-empty");
    assertThat(studies.report(study).statistics().get(0).items()).containsOnly(Optional.empty());
    sends("e1", 5, 4, 3);
    studies.close(study);
    store.account = "e2";
    panels.declare(panel, List.of());
    assertThatThrownBy(() -> answers.answer(study, sheet(1, 1, 1), true))
        .hasMessageContaining("indicators.delphi-closed");
    studies.end(study, "enough");
    assertThat(studies.report(study).study().state()).isEqualTo(State.ENDED);
  }
}
