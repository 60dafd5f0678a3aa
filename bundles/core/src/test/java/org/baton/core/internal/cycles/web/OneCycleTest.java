package org.baton.core.internal.cycles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.text.Text;
import org.baton.api.web.SearchSource.Found;
import org.baton.api.web.TaskSource.Task;
import org.baton.core.House;
import org.baton.core.PlainReader;
import org.baton.core.internal.Today;
import org.baton.core.internal.audit.History;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.Loop;
import org.baton.core.internal.cycles.ModuleExemptions.Difference;
import org.baton.core.internal.cycles.NextStep;
import org.baton.core.internal.runs.InstalledSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role that is held for one cycle shows what may be done there, and nothing of others. */
class OneCycleTest {
  private static final PlainReader READER = PlainReader.of(Locale.ENGLISH).onlyIn("C1");

  private final House house = new House();
  private final CycleStanding standing =
      new CycleStanding(
          house.database,
          house.cycles,
          new Loop(
              house.database,
              house.cycles,
              house.cycleTable,
              house.plans,
              new InstalledSteps(),
              house.audit,
              house.outbox),
          house.plans,
          house.runTable,
          new History(house.database));

  private List<Difference> differences = List.of();

  @BeforeEach
  void twoCycles() {
    house.cycles.create("C1", Text.same("First"), 2025);
    house.cycles.create("C2", Text.same("Second"), 2026);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String page(String code) {
    Cycle cycle = house.cycles.get(code);
    ModulesSection modules = new ModulesSection(READER, cycle, differences);
    return new CycleView(READER, standing, standing.of(cycle), modules)
        .page("", null)
        .parts()
        .toString();
  }

  @Test
  void thePageOfItsCycleOffersWhatCanBeDone() {
    assertThat(page("C1")).contains("/core/cycles/C1/move").contains("/core/runs/?cycle=C1");
    assertThat(page("C2")).doesNotContain("/move").doesNotContain("/core/runs/");
  }

  @Test
  void anExceptionIsSignedWhereOneMayAndToldWhereOneMayNot() {
    assertThat(page("C1")).doesNotContain("/core/cycles/C1/modules");
    differences = List.of(new Difference("core", "1.0.0", "1.1.0"));
    assertThat(page("C1")).contains("/core/cycles/C1/modules", "core=1.1.0");
    assertThat(page("C2")).doesNotContain("/core/cycles/C2/modules").contains("1.1.0");
    assertThat(ModulesSection.seen("a=1.0 b=2.0.0.x"))
        .isEqualTo(Map.of("a", "1.0", "b", "2.0.0.x"));
  }

  @Test
  void whatIsStillToComeIsNotInForceAlsoWhileTheCycleIsSetUp() {
    String plan = "code: P\ntitle: P\nyear: 2025\ntree: {code: T, title: T, children: [%s]}\n";
    String one = "{code: A, title: A, source: observations}";
    house.plans.save("C1", "yaml", plan.formatted(one));
    house.plans.freeze("C1");
    Heard all = new Heard(1, 1, 0);
    LocalDate tomorrow = Today.day().plusDays(1);
    house
        .plans(house.caller)
        .amend(
            "C1",
            plan.formatted(one + ", {code: B, title: B, source: observations}"),
            1,
            new PlanAmendment("x:1", "", "", tomorrow, "why", all, all));
    List<String> states = List.of("core.plan.amended.coming", "core.plan.amended.now");
    assertThat(page("C1"))
        .containsSubsequence(states.stream().map(READER::t).map(s -> "=" + s).toList());
  }

  @Test
  void itsUnitsCanBeChosen() {
    assertThat(units("C1")).contains(READER.t("core.cycle.units.nobody"));
    assertThat(units("C2")).doesNotContain(READER.t("core.cycle.units.nobody"));
  }

  private String units(String code) {
    return new CycleUnits(READER, house.cycles.get(code), standing, 10)
        .page("", "", f -> "", null)
        .parts()
        .toString();
  }

  @Test
  void itsTaskIsTold() {
    List<Task> tasks = new CycleTasks(house.cycles, standing).tasks(READER);
    assertThat(tasks).singleElement().extracting(Task::path).isEqualTo("/core/cycles/C1#move");
  }

  @Test
  void searchFindsIt() {
    CycleSearch search = new CycleSearch(house.cycles, house.plans);
    assertThat(search.search(READER, "first")).extracting(Found::path).hasSize(1);
    assertThat(search.search(READER, "second")).isEmpty();
  }

  @Test
  void itsResultsCanBeOpened() {
    assertThat(CycleParts.hasResults(READER, published("C1"))).isTrue();
    assertThat(CycleParts.hasResults(READER, published("C2"))).isFalse();
  }

  @Test
  void whatIsDoneToTheWholePlatformIsNotOffered() {
    Cycle own = published("C1");
    assertThat(CycleParts.next(READER, own, NextStep.RUN).path()).isEqualTo("/core/runs/?cycle=C1");
    assertThat(CycleParts.next(READER, own, NextStep.INSTALL)).isNull();
    assertThat(CycleParts.next(READER, own, NextStep.BEGIN)).isNull();
  }

  private static Cycle published(String code) {
    return new Cycle(1, code, Text.same(code), 2026, CyclePhase.FINAL, "", List.of(), 7);
  }
}
