package org.baton.core.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Sql;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.plan.Plans.Saved;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.plans.CyclePlans;
import org.baton.core.internal.plans.VersionLine;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmendedPlanTest {
  private static final String C = "C2025";
  private static final Heard ALL = new Heard(1, 1, 0);
  private static final Heard NOBODY = new Heard(0, 0, 0);

  private final LocalDate today = Today.day();
  private final House house = new House();
  private final InstalledSteps steps = new InstalledSteps();
  private final WorkPool pool = new WorkPool(2);
  private final CyclePlans plans = house.plans(house.caller);
  private RunRegister runs;

  /** The mean of those indicators that have answers. */
  @Step(id = "core.test", phase = Phase.AGGREGATE)
  static final class MeanStep implements EvaluationStep {
    @Override
    public Outcome run(StepContext context) {
      for (int unit = 0; unit < context.units().size(); unit++) {
        double sum = 0;
        int there = 0;
        for (int i = 0; i < context.tree().indicators(); i++) {
          double mean = context.sheets().mean(unit, i, 0);
          if (!Double.isNaN(mean)) {
            context.score(context.tree().nodeOfIndicator(i)).set(unit, mean);
            sum += mean;
            there++;
          }
        }
        context.score(0).set(unit, sum / there);
      }
      return Outcome.of(Map.of());
    }
  }

  private static String plan(String scale, String... codes) {
    StringBuilder plan = new StringBuilder("code: P\ntitle: P\nyear: 2025\n");
    plan.append("scale: {min: 0, max: ").append(scale).append(", digits: 1}\n");
    plan.append("groups: [{code: G1, title: Public}, {code: G2, title: Experts, weight: 0}]\n");
    plan.append("tree:\n  code: T\n  title: T\n  children:\n");
    for (String code : codes) {
      plan.append("    - {code: %1$s, title: %1$s, source: sheets, ".formatted(code));
      plan.append("groups: [{group: G1, main: true}]}\n");
    }
    return plan.toString();
  }

  @BeforeEach
  void aCycleWithOneSheet() {
    steps.put(new MeanStep(), "1.0.0");
    Evaluation evaluation =
        new Evaluation(house.database, house.cycleTable, house.plans, house.runTable, steps, pool);
    runs =
        new RunRegister(
            house.database,
            house.cycles,
            house.cycleTable,
            house.plans,
            house.runTable,
            steps,
            evaluation,
            pool,
            house.caller,
            house.audit,
            house.outbox,
            house.works);
    house.units.create(new Unit("U1", Text.same("One"), "city", "", null, null));
    house.cycles.create(C, Text.same(C), 2025);
    house.plans.save(C, "yaml", plan("100", "C1", "C2"));
    house.plans.freeze(C);
    house.cycles.setUnits(C, List.of("city"), "");
    house.database.tx(c -> house.cycleTable.fix(house.cycles.get(C).id(), "h", steps.toFix()));
    phase(CyclePhase.EVALUATION);
    answer("e1", Map.of("C1", Answer.of(80), "C2", Answer.of(60)));
  }

  private void phase(CyclePhase phase) {
    house.database.tx(c -> house.cycleTable.phase(house.cycles.get(C).id(), phase));
  }

  private void answer(String evaluator, Map<String, Answer> answers) {
    house.sheets.submit(C, new Sheet("U1", "G1", evaluator, answers));
  }

  private static PlanAmendment from(LocalDate day) {
    return new PlanAmendment("indicators:12", "", "", day, "a flood", ALL, ALL);
  }

  private Saved amend(LocalDate day) {
    int base = plans.newest(C).orElseThrow().number();
    return plans.amend(C, plan("100", "C3", "C1"), base, from(day));
  }

  private EvaluationRun evaluate(LocalDate day) throws InterruptedException {
    long id = runs.start(C, day).id();
    for (int i = 0; i < 500 && runs.get(id).isUnfinished(); i++) {
      Thread.sleep(20);
    }
    EvaluationRun run = runs.get(id);
    assertThat(run.problem()).isEqualTo(RunProblem.NONE);
    return run;
  }

  private double total(EvaluationRun run) {
    return house.book.get(house.book.source(run.id()), "U1").result().total();
  }

  private void refused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              List<String> codes = new ArrayList<>(List.of(p.code()));
              p.violations().stream().map(Violation::code).forEach(codes::add);
              assertThat(codes).contains(code);
            });
    assertThat(house.plans.versions(C, 0, 10)).hasSize(1);
  }

  @AfterEach
  void close() {
    pool.close();
    house.close();
  }

  @Test
  void aRunUsesTheVersionThatIsInForceOnItsDay() throws InterruptedException {
    amend(today);
    EvaluationRun before = evaluate(today.minusDays(1));
    assertThat(before.planVersion()).isEqualTo(1);
    assertThat(total(before)).isEqualTo(70);
    EvaluationRun now = evaluate(null);
    assertThat(now.planVersion()).isEqualTo(2);
    assertThat(now.day()).isEqualTo(today);
    // C1 stayed, at another place of the tree; C2 is gone; C3 is missing, not zero.
    assertThat(total(now)).isEqualTo(80);
    assertThat(now.parameters())
        .containsEntry("plan.version", "2")
        .containsEntry("plan.day", today.toString())
        .containsEntry("plan.from", today.toString())
        .containsEntry("plan.decision", "indicators:12")
        .containsEntry("plan.sheets.1", "1");
    assertThat(before.parameters()).doesNotContainKeys("plan.from", "plan.sheets.1");
    assertThat(now.inputHash()).isNotEqualTo(before.inputHash());
    assertThat(house.audited).contains("core.plan.amended cycle:" + C);
  }

  @Test
  void sheetsOfBothVersionsAreReadTogether() throws InterruptedException {
    amend(today);
    answer("e2", Map.of("C1", Answer.of(60), "C3", Answer.of(90)));
    EvaluationRun now = evaluate(null);
    assertThat(total(now)).isEqualTo((70 + 90) / 2.0);
    assertThat(now.parameters())
        .containsEntry("plan.sheets.1", "1")
        .containsEntry("plan.sheets.2", "1");
    // The other way round too: under the first version, what was given under the second.
    assertThat(total(evaluate(today.minusDays(1)))).isEqualTo((70 + 60) / 2.0);
    UsedPlan used = new UsedPlans(house.plans).of(now, house.cycles.get(C));
    UsedPlan.Given given = used.given().get(0);
    assertThat(given.sheets()).isEqualTo(1);
    assertThat(given.way().kept()).extracting(n -> n.code()).containsExactly("C1");
    assertThat(given.way().added()).extracting(n -> n.code()).containsExactly("C3");
    assertThat(given.way().gone()).extracting(n -> n.code()).containsExactly("C2");
  }

  @Test
  void whatWasComputedBeforeAnAmendmentIsComputedAgainToTheSameBytes() throws InterruptedException {
    EvaluationRun old = evaluate(today.minusDays(1));
    amend(today);
    EvaluationRun again = evaluate(old.day());
    assertThat(again.inputHash()).isEqualTo(old.inputHash());
    assertThat(again.planHash()).isEqualTo(old.planHash());
    assertThat(again.parameters()).isEqualTo(old.parameters());
    assertThat(stored(again)).isEqualTo(stored(old)).isNotEmpty();
    assertThat(total(again)).isEqualTo(70);
  }

  private List<String> stored(EvaluationRun run) {
    return house.database.read(
        connection -> {
          List<String> rows = new ArrayList<>();
          try (Statement select = connection.createStatement();
              ResultSet row =
                  select.executeQuery("select content from result_block where run = " + run.id())) {
            while (row.next()) {
              rows.add(HexFormat.of().formatHex(row.getBytes(1)));
            }
          }
          return rows;
        });
  }

  @Test
  void untilItsDayAnAmendmentIsNotInForce() throws InterruptedException {
    amend(today.plusDays(1));
    assertThat(house.plans.frozen(house.cycles.get(C)).number()).isEqualTo(1);
    assertThat(evaluate(null).planVersion()).isEqualTo(1);
    assertThatThrownBy(() -> runs.start(C, today.plusDays(1)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("core.run.day"));
    VersionLine newest = house.plans.versions(C, 0, 10).get(0);
    assertThat(newest.number()).isEqualTo(2);
    assertThat(newest.amendment()).isEqualTo(from(today.plusDays(1)));
    assertThat(house.plans.get(C, 2).isFrozen()).isTrue();
  }

  @Test
  void onceResultsAreKnownRunsUseNoLaterVersionThanBefore() throws InterruptedException {
    LocalDate computed = today.minusDays(2);
    EvaluationRun known = evaluate(computed);
    amend(today.minusDays(1));
    phase(CyclePhase.PROVISIONAL);
    assertThatThrownBy(() -> runs.start(C, today))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.run.known"));
    EvaluationRun again = evaluate(null);
    assertThat(again.day()).isEqualTo(computed);
    assertThat(again.planVersion()).isEqualTo(1);
    assertThat(again.inputHash()).isEqualTo(known.inputHash());
  }

  @Test
  void onceResultsArePublishedTheirDayIsTheUsualOne() throws InterruptedException {
    EvaluationRun published = evaluate(today.minusDays(3));
    amend(today.minusDays(1));
    evaluate(today.minusDays(1));
    assertThat(runs.usualDay(house.cycles.get(C))).isEqualTo(today);
    runs.publish(published.id(), "valid");
    phase(CyclePhase.FEEDBACK);
    assertThat(runs.usualDay(house.cycles.get(C))).isEqualTo(published.day());
    assertThat(evaluate(null).planVersion()).isEqualTo(1);
  }

  @Test
  void theLastDayOfRunsOfOldIsThatOnWhichTheyBegan() throws InterruptedException {
    evaluate(today.minusDays(5));
    long cycle = house.cycles.get(C).id();
    assertThat(lastDay(cycle)).isEqualTo(today.minusDays(5));
    house.database.<Void, RuntimeException>tx(
        connection -> {
          new Sql("update run set reference_day = null").run(connection);
          return null;
        });
    assertThat(lastDay(cycle)).isEqualTo(today);
    evaluate(today.minusDays(5));
    assertThat(lastDay(cycle)).isEqualTo(today);
    assertThat(lastDay(cycle + 1)).isNull();
  }

  private LocalDate lastDay(long cycle) {
    return house.database.read(connection -> house.runTable.lastDay(cycle));
  }

  @Test
  void whatIsRightByItselfAndWrongWithWhatStayedIsRefused() {
    phase(CyclePhase.DRAFT);
    String points = "adjustments: {items: [{code: X, title: X, pointsPerUnit: 1}]}\n";
    house.plans.save(C, "yaml", plan("100", "C1", "C2") + points);
    house.plans.freeze(C);
    String json = plan("100", "C1", "X");
    assertThatThrownBy(() -> plans.amend(C, json, 2, from(today)))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("core.plan.code.twice"));
    assertThat(house.plans.versions(C, 0, 10)).hasSize(2);
    String permission = "x.".repeat(60);
    PlanAmendment tooLong = new PlanAmendment("x:1", "", permission, today, "why", ALL, ALL);
    assertThatThrownBy(() -> plans.amend(C, plan("100", "C1"), 2, tooLong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactly("permission"));
  }

  @Test
  void whatAnAmendmentDoesNotSpeakOfStaysAndNodesChangedByHandAreNotOverwritten() {
    phase(CyclePhase.DRAFT);
    String grades = "grades: [{code: A, title: A, from: 90}, {code: B, title: B, from: 0}]\n";
    house.plans.save(C, "yaml", plan("100", "C1", "C2") + grades);
    house.plans.freeze(C);
    String less = plan("100", "C1").replaceAll("(?m)^scale.*\n", "");
    assertThat(plans.amend(C, less, 1, from(today)).number()).isEqualTo(3);
    Plan now = house.plans.frozen(house.cycles.get(C)).plan();
    assertThat(now.grades()).hasSize(2);
    assertThat(now.scale().digits()).isEqualTo(1);
    assertThat(now.root().children()).hasSize(1);
    assertThatThrownBy(() -> plans.amend(C, less, 1, from(today.plusDays(1))))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(Problem.Kind.STALE);
              assertThat(p.code()).isEqualTo("core.plan.amend.base");
            });
  }

  @Test
  void withoutBothSidesHeardNothingTakesEffect() {
    String json = plan("100", "C1");
    PlanAmendment one = new PlanAmendment("x:1", "", "", today, "why", ALL, NOBODY);
    PlanAmendment other = new PlanAmendment("x:1", "", "", today, "why", NOBODY, ALL);
    refused("core.plan.unheard", () -> plans.amend(C, json, 1, one));
    refused("core.plan.unheard", () -> plans.amend(C, json, 1, other));
  }

  @Test
  void whatDoesNotFitIsRefused() throws InterruptedException {
    String json = plan("100", "C1");
    refused("core.plan.none", () -> plans.amend(C, json, 7, from(today)));
    refused("core.plan.missing", () -> plans.amend(C, json, 1, from(null)));
    refused("core.plan.amend.scale", () -> plans.amend(C, plan("10", "C1"), 1, from(today)));
    refused("core.plan.year", () -> plans.amend(C, json.replace("2025", "2026"), 1, from(today)));
    refused("access.denied", () -> house.plans(new SomeCaller("")).amend(C, json, 1, from(today)));
    evaluate(null);
    refused("core.plan.amend.computed", () -> plans.amend(C, json, 1, from(today)));
    phase(CyclePhase.PROVISIONAL);
    refused("core.plan.amend.phase", () -> plans.amend(C, json, 1, from(today)));
  }

  @Test
  void aLaterAmendmentBeginsLater() {
    amend(today.plusDays(5));
    assertThatThrownBy(() -> amend(today.plusDays(5)))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("core.plan.amend.early"));
    assertThat(amend(today.plusDays(6)).number()).isEqualTo(3);
  }
}
