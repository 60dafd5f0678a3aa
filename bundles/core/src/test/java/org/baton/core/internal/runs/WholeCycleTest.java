package org.baton.core.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.data.Sql;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.CoreGate;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.KnownCycles;
import org.baton.core.internal.cycles.Loop;
import org.baton.core.internal.observations.Observation;
import org.baton.core.internal.results.OwnResults;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.Teller;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.FormOfOne;
import org.baton.core.internal.sheets.FormsInForce;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeCycleTest {
  private static final String PLAN =
      """
      code: P%1$d
      title: {zh: 方案, en: Plan}
      year: %1$d
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: G1, title: {zh: 群众, en: Public}, side: external}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - code: C1
            title: {zh: 满意度, en: Satisfaction}
            weight: 1
            source: sheets
            groups: [{group: G1, main: true}]
          - code: C2
            title: {zh: 办结率, en: Done in time}
            weight: 1
            source: observations
            standard: {rule: ratio-to-target}
            target: 100
      """;

  private final House house = new House();
  private final InstalledSteps steps = new InstalledSteps();
  private final WorkPool pool = new WorkPool(2);
  private final Loop loop =
      new Loop(
          house.database,
          house.cycles,
          house.cycleTable,
          house.plans,
          steps,
          house.audit,
          house.outbox);
  private RunRegister runs;

  /** The mean of both indicators: answers as they are, values as scores. */
  @Step(id = "core.test", phase = Phase.AGGREGATE)
  static final class MeanStep implements EvaluationStep {
    @Override
    public Outcome run(StepContext context) {
      for (int unit = 0; unit < context.units().size(); unit++) {
        double answers = context.sheets().mean(unit, 0, 0);
        double value = context.value(1).value(unit);
        context.score(1).set(unit, answers);
        context.score(2).set(unit, value);
        context.score(0).set(unit, (answers + value) / 2);
        context.figure("core.past")[unit] = context.past(unit, 0, 1);
      }
      return Outcome.of(Map.of("mean", "plain"));
    }

    @Override
    public void explain(StepContext context, int node, int unit, Explanation explanation) {
      explanation.say("core.unit.unknown", context.units().code(unit));
    }
  }

  @BeforeEach
  void house() {
    steps.put(new MeanStep(), "1.0.0");
    loop.add(
        new CoreGate(house.database, house.cycleTable, house.planTable, house.runTable, steps));
    runs = register(pool);
    if (!house.units.page(UnitQuery.ALL, "", 1).isEmpty()) {
      return;
    }
    house.units.create(new Unit("U1", new Text("甲", "One"), "city", "", null, null));
    house.units.create(new Unit("U2", new Text("乙", "Two"), "city", "", null, null));
  }

  private RunRegister register(WorkPool threads) {
    Evaluation evaluation =
        new Evaluation(
            house.database, house.cycleTable, house.plans, house.runTable, steps, threads);
    return new RunRegister(
        house.database,
        house.cycles,
        house.cycleTable,
        house.plans,
        house.runTable,
        steps,
        evaluation,
        threads,
        house.caller,
        house.audit,
        house.outbox,
        house.works);
  }

  @AfterEach
  void close() {
    pool.close();
    house.close();
  }

  private String open(int year) {
    String code = "C" + year;
    house.cycles.create(code, Text.same(code), year);
    house.plans.save(code, "yaml", PLAN.formatted(year));
    house.plans.freeze(code);
    house.cycles.setUnits(code, List.of("city"), "");
    loop.move(code, CyclePhase.PLANNED, "");
    loop.move(code, CyclePhase.EXECUTION, "");
    return code;
  }

  private void answer(String cycle, String unit, String evaluator, double c1) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("C1", Answer.of(c1));
    house.sheets.submit(cycle, new Sheet(unit, "G1", evaluator, answers));
  }

  private void observe(String unit, int year, double value) {
    Observation o = new Observation(unit, "C2", year, value, null, "", "");
    assertThat(house.observations.write(List.of(Placed.of(o)))).isEmpty();
  }

  private EvaluationRun evaluate(String cycle) throws InterruptedException {
    long id = runs.start(cycle, null).id();
    for (int i = 0; i < 500 && runs.get(id).isUnfinished(); i++) {
      Thread.sleep(20);
    }
    return runs.get(id);
  }

  private long wholeCycle(int year, double c1, double c2) throws InterruptedException {
    String cycle = open(year);
    answer(cycle, "U1", "e1", c1);
    answer(cycle, "U1", "e2", c1);
    answer(cycle, "U2", "e1", c1 - 10);
    observe("U1", year, c2);
    observe("U2", year, c2);
    loop.move(cycle, CyclePhase.EVALUATION, "");
    EvaluationRun run = evaluate(cycle);
    assertThat(run.problem()).isEqualTo(RunProblem.NONE);
    assertThat(run.state()).isEqualTo(EvaluationRun.State.DONE);
    runs.publish(run.id(), "");
    return run.id();
  }

  @Test
  void aCycleIsEvaluatedAndComparedWithItsOwnPast() throws InterruptedException {
    wholeCycle(2024, 70, 80);
    long run = wholeCycle(2025, 80.5, 90);
    Source source = house.book.source(run);
    Told told = house.book.get(source, "U1");
    assertThat(told.result().total()).isEqualTo(85.25);
    assertThat(told.past()).containsExactly(Map.entry(2024, 75.0));
    assertThat(told.result().figures()).containsEntry("core.past", 75.0);
    assertThat(house.book.list(source, "", "", "", 10))
        .extracting(l -> l.line().unit())
        .containsExactly("U1", "U2");
    assertThat(new Teller(source.texts(), Locale.CHINESE).why(told.result().tree()))
        .containsExactly("没有代码为 U1 的单位。");
    assertThat(runs.get(run).steps())
        .extracting(StepTrace::id, StepTrace::version)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("core.test", "1.0.0"));
    assertThat(house.audited).contains("core.run.published run:" + run, "sent core.cycle.moved");
  }

  @Test
  void aBodySeesNoResultBeforeItEvaluatedItself() throws InterruptedException {
    Source source = house.book.source(wholeCycle(2025, 80, 90));
    house.assignments.assign(
        "C2025", "G1", List.of("U1"), List.of("u1"), LocalDate.now().plusDays(3));
    loop.move("C2025", CyclePhase.PROVISIONAL, "");
    Source known = house.book.source(source.run().id());
    FormOfOne module = new FormOfOne();
    SelfFirst self = new SelfFirst(house.database, new FormsInForce(module));
    Body body = new Body(Set.of("U1", "U2"));
    ResultBook book =
        new ResultBook(
            house.database, house.cycleTable, house.runTable, body, house.unitIndex, self);
    OwnResults own = new OwnResults(house.database, house.cycleTable, house.runTable, body, self);
    assertThat(own.newest()).extracting(o -> o.line().unit()).containsExactly("U1", "U2");
    module.self.put("G1", null);
    assertThatThrownBy(() -> book.get(known, "U1")).hasMessageContaining("core.result.self-first");
    assertThat(book.get(known, "U2").result().unit()).isEqualTo("U2");
    assertThat(own.newest()).extracting(o -> o.line().unit()).containsExactly("U2");
    assertThat(house.book.get(known, "U1").result().unit()).isEqualTo("U1");
  }

  @Test
  void aSecondRunHasTheSameInputHashAndNoDifference() throws InterruptedException {
    long first = wholeCycle(2025, 80, 90);
    EvaluationRun second = evaluate("C2025");
    assertThat(second.inputHash()).isEqualTo(runs.get(first).inputHash()).hasSize(64);
    assertThat(
            house.book.difference(house.book.source(first), house.book.source(second.id()), "", 10))
        .allSatisfy(p -> assertThat(p.before().total()).isEqualTo(p.after().total()))
        .hasSize(2);
  }

  @Test
  void theSameBytesAreStoredWhateverTheNumberOfThreads() throws InterruptedException {
    for (int i = 0; i < 280; i++) {
      house.units.create(new Unit("X" + i, new Text("单位", "Unit"), "city", "", null, null));
    }
    String cycle = open(2025);
    for (int i = 0; i < 280; i++) {
      answer(cycle, "X" + i, "e1", i % 1000 / 10.0);
      answer(cycle, "X" + i, "e2", i * 7 % 1000 / 10.0);
      observe("X" + i, 2025, i / 7.0);
    }
    for (String unit : List.of("U1", "U2")) {
      answer(cycle, unit, "e1", 50);
      observe(unit, 2025, 50);
    }
    loop.move(cycle, CyclePhase.EVALUATION, "");
    EvaluationRun two = evaluate(cycle);
    WorkPool one = new WorkPool(1);
    runs = register(one);
    EvaluationRun alone = evaluate(cycle);
    one.close();
    assertThat(alone.problem()).isEqualTo(RunProblem.NONE);
    assertThat(alone.inputHash()).isEqualTo(two.inputHash()).hasSize(64);
    List<String> stored = stored(two.id());
    assertThat(stored(alone.id())).isEqualTo(stored).hasSize(2 * 282 + 2);
  }

  private List<String> stored(long run) {
    return house.database.read(
        connection -> {
          List<String> rows = new ArrayList<>();
          try (Statement select = connection.createStatement();
              ResultSet row =
                  select.executeQuery(
                      "select unit, total, figures, block, place from result where run = "
                          + run
                          + " order by unit")) {
            while (row.next()) {
              rows.add(row.getString(1) + row.getDouble(2) + row.getString(3));
              rows.add(row.getInt(4) + "," + row.getInt(5));
            }
          }
          try (Statement select = connection.createStatement();
              ResultSet row =
                  select.executeQuery(
                      "select content from result_block where run = "
                          + run
                          + " order by block, part")) {
            while (row.next()) {
              rows.add(HexFormat.of().formatHex(row.getBytes(1)));
            }
          }
          return rows;
        });
  }

  @Test
  void aModuleIsNeededWhileACycleIsOpenAndForEverByPublishedResults() throws InterruptedException {
    RestingCycles resting = new KnownCycles(house.database, house.cycles, house.caller, null);
    assertThat(resting.on("core")).isEmpty();
    wholeCycle(2024, 70, 80);
    open(2025);
    assertThat(resting.on("core")).extracting(CycleInfo::code).containsExactly("C2025", "C2024");
    assertThat(resting.on("cor")).isEmpty();
    assertThat(resting.running("core"))
        .allSatisfy(r -> assertThat(r.versions()).containsExactly("1.0.0"))
        .extracting(r -> r.cycle().code())
        .containsExactly("C2025", "C2024");
    house.database.tx(c -> new Sql("update cycle set phase = 'CLOSED'").run(c));
    assertThat(resting.on("core")).extracting(CycleInfo::code).containsExactly("C2024");
    assertThat(resting.running("core")).isEmpty();
  }

  @Test
  void aCycleCannotOpenWithoutAPlanAndUnits() {
    house.cycles.create("X", Text.same("X"), 2025);
    assertThatThrownBy(() -> loop.move("X", CyclePhase.PLANNED, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("core.gate.plan.none", "core.gate.units"));
    assertThatThrownBy(() -> loop.move("X", CyclePhase.EVALUATION, ""))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.cycle.step"));
  }

  @Test
  void aCycleWaitsForTheVeryVersionItWasOpenedWith() {
    String code = open(2025);
    loop.move(code, CyclePhase.EVALUATION, "");
    Cycle cycle = house.cycles.get(code);
    assertThat(steps.missing(cycle)).isEmpty();
    EvaluationStep step = steps.all().get(0).step();
    steps.put(step, "1.1.0");
    assertThat(steps.missing(cycle)).extracting(Violation::code).containsExactly("core.step.other");
    steps.remove(step);
    assertThat(steps.missing(cycle))
        .extracting(Violation::code)
        .containsExactly("core.step.missing");
    assertThatThrownBy(() -> runs.start(code, null))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.run.waits"));
  }

  @Test
  void everyMistakeOfASheetIsNamedAndASecondSheetIsRefused() {
    String code = open(2025);
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("C1", Answer.of(80.25));
    answers.put("C2", Answer.of(5));
    answers.put("C9", Answer.of(5));
    assertThatThrownBy(() -> house.sheets.submit(code, new Sheet("U9", "G1", "e1", answers)))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly(
                        "core.sheet.unit",
                        "core.sheet.digits",
                        "core.sheet.not-asked",
                        "core.sheet.indicator"));
    answer(code, "U1", "e1", 80);
    assertThatThrownBy(() -> answer(code, "U1", "e1", 81))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT));
    assertThat(house.sheets.page(code, "", "", 0, 10)).hasSize(1);
  }

  @Test
  void aRunThatACrashCutOffIsMarkedAsFailed() {
    String code = open(2025);
    long id =
        house
            .database
            .tx(
                c ->
                    house.runTable.create(
                        house.cycles.get(code), house.plans.get(code, 0), Today.day(), "officer"))
            .id();
    house();
    assertThat(runs.get(id).state()).isEqualTo(EvaluationRun.State.FAILED);
    assertThat(runs.get(id).problem().code()).isEqualTo("core.run.interrupted");
  }
}
