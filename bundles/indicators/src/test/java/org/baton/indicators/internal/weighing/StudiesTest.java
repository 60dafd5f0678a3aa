package org.baton.indicators.internal.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPeople;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Panel.Invited;
import org.baton.indicators.internal.weighing.WeightSets.Order;
import org.baton.indicators.internal.weighing.WeightSets.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class StudiesTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

  /** 10 March in Shanghai, a minute before midnight. */
  private static final Instant LAST_MINUTE = Instant.parse("2026-03-10T15:59:00Z");

  private final TestStore store = new TestStore();
  private Instant now = Instant.parse("2026-03-01T02:00:00Z");
  private final Studies studies =
      new Studies(
          store,
          store,
          store,
          store.sets(),
          new Clock() {
            @Override
            public java.time.ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });
  private final PretendedPeople people = new PretendedPeople();
  private final Panel panel = new Panel(store, studies, people);
  private final Questionnaires mine = new Questionnaires(store, store, studies);
  private final Budgets budgets = new Budgets(store, mine, studies);
  private final WeightSets results =
      new WeightSets(
          store, store.sets(), studies, panel, new Values(new ThreeCities(), new ThreeCities()));

  @BeforeEach
  void aSetOfThree() {
    store
        .sets()
        .create(
            new IndicatorSet(
                "S", Text.same("S"), "city", "", "", IndicatorSet.State.OPEN, 0, now, ""));
    List<Entry> entries = new ArrayList<>(List.of(entry("N", "", "", 1)));
    for (String code : List.of("A", "B", "C")) {
      entries.add(entry(code, "N", "observations", 1));
    }
    store.sets().edit("S", Edit.put(1, "first", entries));
  }

  public static Entry entry(String code, String parent, String source, double weight) {
    return new Entry(
        "S",
        code,
        parent,
        new Text("指标" + code, "Indicator " + code),
        weight,
        source,
        "%",
        code.equals("C") ? "down" : "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private Study study() {
    return studies.create("S", "N", Text.same("Weights of N"));
  }

  private Study asked() {
    Study study = study();
    panel.invite(study.id(), List.of(new Invited("li", 1.0), new Invited("wang", 2.0)));
    return panel.ask(study.id(), DUE, Map.of());
  }

  private void as(String account) {
    store.account = account;
  }

  private static List<Pair> pairs(double ab, double ac, double bc) {
    return List.of(new Pair("A", "B", ab), new Pair("A", "C", ac), new Pair("B", "C", bc));
  }

  private void answers(Study study, String account, double ab, double ac, double bc) {
    as(account);
    mine.save(study.id(), pairs(ab, ac, bc));
    mine.submit(study.id());
    as("officer");
  }

  private static void refused(Runnable act, String code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(
                        p.code().equals(code)
                            || p.violations().stream().anyMatch(v -> v.code().equals(code)))
                    .as(p.toString() + p.violations())
                    .isTrue());
  }

  private static Order order(String method, Map<String, Object> parameters) {
    return new Order(method, parameters, null, 2025, null, null);
  }

  @Test
  void anExpertSavesAPartComesBackIsCoachedAndHandsInOnce() {
    Study study = asked();
    as("li");
    mine.save(study.id(), List.of(new Pair("B", "A", 1 / 7.0)));
    assertThat(mine.get(study.id()).judgments())
        .singleElement()
        .satisfies(j -> assertThat(j.row() + j.column()).isEqualTo("AB"));
    refused(() -> mine.submit(study.id()), "indicators.weigh.fault.disconnected");
    mine.save(study.id(), pairs(7, 3, 2));
    Appraisal before = mine.appraisal(mine.get(study.id()));
    assertThat(before.cr()).isCloseTo(.23, within(.005));
    Appraisal.Step step = mine.advice(mine.get(study.id())).steps().get(0);
    Pair other = new Pair(step.row(), step.column(), step.from());
    refused(() -> mine.accept(study.id(), other), "indicators.weigh.advice-other");
    mine.accept(study.id(), new Pair(step.row(), step.column(), step.to()));
    Questionnaires.Mine coached = mine.get(study.id());
    assertThat(mine.appraisal(coached).cr()).isLessThanOrEqualTo(.1);
    assertThat(coached.expert().coached()).isEqualTo(1);
    assertThat(coached.judgments())
        .filteredOn(Judgment::isCoached)
        .singleElement()
        .satisfies(j -> assertThat(j.said()).isEqualTo(step.from()));
    mine.submit(study.id());
    refused(() -> mine.submit(study.id()), "indicators.weigh.submitted");
    refused(() -> mine.save(study.id(), pairs(1, 1, 1)), "indicators.weigh.submitted");
    assertThat(store.audited)
        .contains("indicators.weights.judgments.submitted weight-study:" + study.id());
  }

  @Test
  void savingAgainKeepsWhatWasCoachedUntilItIsChanged() {
    Study study = asked();
    as("li");
    mine.save(study.id(), pairs(7, 3, 2));
    Appraisal.Step step = mine.advice(mine.get(study.id())).steps().get(0);
    mine.accept(study.id(), new Pair(step.row(), step.column(), step.to()));
    List<Pair> same =
        mine.get(study.id()).judgments().stream()
            .map(j -> new Pair(j.row(), j.column(), j.value()))
            .toList();
    mine.save(study.id(), same);
    assertThat(mine.get(study.id()).expert().coached()).isEqualTo(1);
    mine.save(study.id(), pairs(7, 3, 2));
    assertThat(mine.get(study.id()).expert().coached()).isZero();
  }

  @Test
  void theLastDayRunsToMidnightAndNotLonger() {
    Study study = asked();
    now = LAST_MINUTE;
    answers(study, "li", 3, 5, 2);
    now = LAST_MINUTE.plusSeconds(60);
    as("wang");
    refused(() -> mine.save(study.id(), pairs(3, 5, 2)), "indicators.weigh.closed");
    refused(() -> mine.submit(study.id()), "indicators.weigh.closed");
    as("officer");
    assertThat(studies.over(5)).extracting(Study::id).containsExactly(study.id());
    panel.close(study.id());
    as("wang");
    refused(() -> mine.save(study.id(), pairs(3, 5, 2)), "indicators.weigh.closed");
  }

  @Test
  void expertsSeeOnlyWhatTheyWereAskedAndOnlyTheirOwn() {
    Study study = asked();
    answers(study, "li", 3, 5, 2);
    as("wang");
    assertThat(mine.get(study.id()).judgments()).isEmpty();
    assertThat(mine.open(5)).hasSize(1);
    as("stranger");
    refused(() -> mine.get(study.id()), "indicators.weigh.not-asked");
    assertThat(mine.mine(Long.MAX_VALUE, 5)).isEmpty();
    store.denied.add("indicators.weigh");
    refused(() -> panel.standing(study.id()), "access.denied");
    refused(() -> panel.close(study.id()), "access.denied");
    refused(() -> studies.create("S", "N", Text.same("x")), "access.denied");
    refused(() -> results.compute(study.id(), order("equal", Map.of())), "access.denied");
    store.denied.add("indicators.view");
    refused(() -> studies.get(study.id()), "access.denied");
    store.denied.add("indicators.judge.answer");
    refused(() -> mine.get(study.id()), "access.denied");
    assertThat(mine.open(5)).isEmpty();
  }

  @Test
  void weightsOfTheGroupFollowFromWhatWasHandedInAndIsNotExcluded() {
    Study study = asked();
    answers(study, "li", 3, 5, 2);
    refused(
        () -> results.compute(study.id(), order("ahp", Map.of())), "indicators.weigh.not-closed");
    as("officer");
    answers(study, "wang", 7, 3, 2);
    panel.close(study.id());
    assertThat(panel.standing(study.id()))
        .extracting(s -> s.appraisal().accepted())
        .containsExactly(true, false);
    refused(() -> panel.exclude(study.id(), "wang", " "), "indicators.weigh.reason");
    panel.exclude(study.id(), "wang", "did not know the field");
    WeightSet made = results.compute(study.id(), order("ahp", Map.of()));
    assertThat(made.answer().weights().get("A")).isCloseTo(.6483, within(5e-5));
    assertThat(made.answer().defaulted()).contains("randomIndex", "group", "priorities");
    panel.readmit(study.id(), "wang");
    WeightSet both = results.compute(study.id(), order("ahp", Map.of()));
    assertThat(both.answer().weights()).isNotEqualTo(made.answer().weights());
    assertThat(results.verify(study.id(), made.id()))
        .isEqualTo(new WeightSet.Verified(true, 0, true));
  }

  @Test
  void oneResultIsAppliedWithAReasonAndTheSetKeepsItsHistory() {
    Study study = study();
    WeightSet entropy =
        results.compute(study.id(), order("entropy", Map.of("missing", "drop-units")));
    assertThat(entropy.answer().warnings().get(0).about()).containsExactly("W");
    int base = store.sets().get("S").version();
    refused(
        () -> results.apply(study.id(), entropy.id(), new Writing(base, "", "", 100, 2)),
        "indicators.weigh.reason");
    refused(
        () -> results.apply(study.id(), entropy.id(), new Writing(base - 1, "r", "", 100, 2)),
        "indicators.set-stale");
    results.apply(study.id(), entropy.id(), new Writing(base, "spread of 2025", "", 100, 2));
    double[] written =
        store.sets().entries("S").stream()
            .filter(e -> e.parent().equals("N"))
            .mapToDouble(Entry::weight)
            .toArray();
    assertThat(Arrays.stream(written).sum()).isCloseTo(100, within(1e-9));
    assertThat(store.sets().versions("S", "A").get(0).reason()).isEqualTo("spread of 2025");
    assertThat(results.get(study.id(), entropy.id()).applied().setVersion()).isEqualTo(base + 1);
    assertThat(store.audited).contains("indicators.weights.applied weight-study:" + study.id());
  }

  @Test
  void informationIsAppliedOnlyByANamedDecision() {
    Study study = study();
    Map<String, Object> drop = Map.of("missing", "drop-units");
    WeightSet components = results.compute(study.id(), order("components", drop));
    refused(
        () -> results.apply(study.id(), components.id(), new Writing(0, "r", "", 100, null)),
        "indicators.weigh.decision");
    WeightSet equal = results.compute(study.id(), order("equal", Map.of()));
    WeightSet both =
        results.compute(
            study.id(),
            new Order("combination", Map.of(), null, null, equal.id(), components.id()));
    refused(
        () -> results.apply(study.id(), both.id(), new Writing(0, "r", "", 100, null)),
        "indicators.weigh.decision");
    results.apply(study.id(), both.id(), new Writing(0, "r", "minutes 7/2026", 100, null));
    assertThat(results.get(study.id(), both.id()).applied().decision()).isEqualTo("minutes 7/2026");
  }

  @Test
  void whatIsNotThereAnyMoreIsNotWeighed() {
    Study study = study();
    WeightSet equal = results.compute(study.id(), order("equal", Map.of()));
    store.sets().edit("S", new Edit(0, List.of(), java.util.Set.of("C"), "gone"));
    refused(
        () -> results.apply(study.id(), equal.id(), new Writing(0, "r", "", 1, null)),
        "indicators.weigh.children-changed");
    refused(() -> studies.create("S", "A", Text.same("x")), "indicators.weigh.nothing-below");
  }

  @Test
  void pointsAreSharedOutByEachExpertAndWeighedByTheExpertsWeights() {
    Study study = study();
    panel.invite(
        study.id(),
        List.of(new Invited("li", 1.0), new Invited("wang", 3.0), new Invited("ann", 1.0)));
    panel.askForPoints(study.id(), DUE);
    refused(() -> panel.ask(study.id(), DUE, Map.of()), "indicators.weigh.rules-fixed");
    as("li");
    refused(() -> mine.save(study.id(), pairs(1, 1, 1)), "indicators.weigh.asks-points");
    refused(() -> budgets.save(study.id(), Map.of("X", 1.0)), "indicators.weigh.option-code");
    refused(() -> budgets.save(study.id(), Map.of("A", -1.0)), "indicators.weigh.points");
    budgets.save(study.id(), Map.of("A", 60.0, "B", 30.0));
    refused(() -> budgets.submit(study.id()), "indicators.weigh.points-sum");
    shares(study, "li", 60, 30, 10);
    refused(() -> budgets.save(study.id(), Map.of()), "indicators.weigh.submitted");
    refused(() -> budgets.submit(study.id()), "indicators.weigh.submitted");
    shares(study, "wang", 20, 30, 50);
    shares(study, "ann", 100, 0, 0);
    as("officer");
    refused(
        () -> results.compute(study.id(), order("budget", Map.of())),
        "indicators.weigh.not-closed");
    assertThat(panel.standing(study.id())).extracting(s -> s.expert().judged()).containsOnly(3);
    panel.exclude(study.id(), "ann", "misunderstood");
    panel.close(study.id());
    Map<String, Double> weights =
        results.compute(study.id(), order("budget", Map.of())).answer().weights();
    // (60 + 3 x 20) / 4, (30 + 3 x 30) / 4 and (10 + 3 x 50) / 4 of a hundred.
    assertThat(weights.get("A")).isCloseTo(.3, within(1e-12));
    assertThat(weights.get("B")).isCloseTo(.3, within(1e-12));
    assertThat(weights.get("C")).isCloseTo(.4, within(1e-12));
    refused(
        () -> results.compute(study.id(), order("ahp", Map.of())), "indicators.weigh.asks-points");
  }

  private void shares(Study study, String account, double a, double b, double c) {
    as(account);
    budgets.save(study.id(), Map.of("A", a, "B", b, "C", c));
    budgets.submit(study.id());
  }

  @Test
  void whoIsAskedIsNamedOnceAndUntilADay() {
    Study study = study();
    refused(() -> panel.ask(study.id(), DUE, Map.of()), "indicators.weigh.no-experts");
    refused(
        () ->
            panel.invite(
                study.id(),
                List.of(
                    new Invited("a b", 1.0),
                    new Invited("c", -1.0),
                    new Invited("d", 1.0),
                    new Invited("d", 1.0))),
        "indicators.weigh.account-twice");
    refused(
        () -> panel.invite(study.id(), List.of(new Invited("nobody", 1.0))),
        "indicators.weigh.account-unknown");
    panel.invite(study.id(), List.of(new Invited("li", 1.0)));
    refused(
        () -> panel.ask(study.id(), LocalDate.of(2026, 2, 28), Map.of()), "indicators.weigh.due");
    refused(
        () -> panel.ask(study.id(), DUE, Map.of("limits", .1)), "indicators.weigh.option-unknown");
    panel.ask(study.id(), DUE, Map.of("limit", .15));
    refused(() -> panel.ask(study.id(), DUE, Map.of("limit", .2)), "indicators.weigh.rules-fixed");
    assertThat(panel.remind(study.id())).isEqualTo(1);
    assertThat(panel.ask(study.id(), DUE.plusDays(3), Map.of()).due()).isEqualTo(DUE.plusDays(3));
    assertThat(studies.get(study.id()).allRules()).containsEntry("limit", .15);
  }
}
