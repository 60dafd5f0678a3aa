package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SetClock;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.plans.PlanText;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.sheets.AssignmentRegister.Outcome;
import org.baton.core.internal.store.SheetTable;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftBookTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final String PLAN =
      """
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: G1, title: {zh: 群众, en: Public}, side: external}
        - {code: G2, title: {zh: 专家, en: Experts}, side: external}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}]}
          - {code: C2, title: {zh: 乙, en: Two}, source: sheets, groups: [{group: G1, main: true}]}
          - {code: C3, title: {zh: 丙, en: Three}, source: sheets, groups: [{group: G2, main: true}]}
      """;

  private final House house = new House();
  private final AssignmentRegister register = house.assignments;
  private final SetClock clock = new SetClock("2026-12-01T15:59:59Z");
  private final DraftBook mine = book("e1");
  private final DraftBook another = book("e2");

  private DraftBook book(String account) {
    SomeCaller caller = new SomeCaller(account);
    SheetWriter writer =
        new SheetWriter(house.database, house.cycles, house.cycleTable, house.plans, caller);
    return new DraftBook(
        house.database, house.cycles, house.plans, writer, house.forms, caller, clock);
  }

  @BeforeEach
  void handOut() {
    house.units.create(new Unit("U1", new Text("甲", "One"), "city", "", null, null));
    house.units.create(new Unit("U2", new Text("乙", "Two"), "city", "", null, null));
    house.collects("C", PLAN);
    register.assign("C", "G1", List.of("U1", "U2"), List.of("e1"), DUE);
  }

  private void phase(CyclePhase phase) {
    long id = house.cycles.get("C").id();
    house.database.tx(connection -> house.cycleTable.phase(id, phase));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private long first() {
    return mine.mine(false, EVER, 0, 1).get(0).id();
  }

  private static Draft draft(Map<String, Answer> answers) {
    return new Draft(answers, Map.of());
  }

  private long sheets() {
    return house.database.read(
        connection ->
            new SheetTable(connection, house.database.dialect(), house.cycles.get("C").id())
                .count());
  }

  private static void refused(Problem.Kind kind, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(kind);
              assertThat(p.code()).isEqualTo(code);
            });
  }

  @Test
  void savingCountsAndTheNextSaveMustHaveSeenIt() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    refused(
        Problem.Kind.STALE,
        "core.draft.stale",
        () -> mine.save(id, 0, draft(Map.of("C1", Answer.of(70)))));
    Assignment a = mine.save(id, 1, draft(Map.of("C1", Answer.of(70)))).assignment();
    assertThat(a.version()).isEqualTo(2);
    assertThat(a.answered()).isEqualTo(1);
    assertThat(a.asked()).isEqualTo(2);
    assertThat(a.state()).isEqualTo(State.BEGUN);
    assertThat(mine.open(id).draft().answers()).containsEntry("C1", Answer.of(70));
  }

  @Test
  void savingTheSameAgainDoesNoHarm() {
    long id = first();
    Draft draft = new Draft(Map.of("C1", Answer.of(80.5)), Map.of("C1", "because"));
    mine.save(id, 0, draft);
    assertThat(mine.save(id, 0, draft).assignment().version()).isEqualTo(1);
  }

  @Test
  void blankIsNotOnTheSheetAndNotApplicableIs() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.NOT_APPLICABLE)));
    assertThat(mine.open(id).assignment().answered()).isEqualTo(1);
    mine.submit(id, 1, 0);
    StoredSheet sheet = house.sheets.page("C", "", "", 0, 10).get(0);
    assertThat(sheet.answers().count()).isEqualTo(1);
    assertThat(sheet.answers().applies(0)).isFalse();
    assertThat(sheet.evaluator()).isEqualTo("e1");
  }

  @Test
  void whatIsWrongIsNotSaved() {
    long id = first();
    for (Map<String, Answer> wrong :
        List.of(
            Map.of("C1", Answer.of(101)),
            Map.of("C1", Answer.of(1.25)),
            Map.of("C3", Answer.of(50)),
            Map.of("X", Answer.of(50)))) {
      refused(Problem.Kind.INVALID, "core.sheet.invalid", () -> mine.save(id, 0, draft(wrong)));
    }
    refused(
        Problem.Kind.INVALID,
        "core.sheet.invalid",
        () -> mine.save(id, 0, new Draft(Map.of(), Map.of("C3", "not asked"))));
    assertThat(mine.open(id).assignment().version()).isZero();
  }

  private void amend(String document) {
    int number = house.plans.get("C", 0).number() + 1;
    Heard all = new Heard(1, 1, 0);
    PlanAmendment amendment =
        new PlanAmendment("x:" + number, "", "", Today.day(), "why", all, all);
    PlanText text = new PlanText("yaml", document, "another");
    long cycle = house.cycles.get("C").id();
    house.database.tx(connection -> house.planTable.amend(cycle, text, "officer", amendment));
  }

  private static List<String> asked(DraftBook.Opened opened) {
    return opened.questions().stream().map(Questions.Question::code).toList();
  }

  @Test
  void anAmendmentAsksWhatIsNewAndLeavesOutWhatIsGone() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80), "C2", Answer.of(70))));
    amend(PLAN.replace("C2", "C9"));
    DraftBook.Opened opened = mine.open(id);
    assertThat(asked(opened)).containsExactly("C1", "C9");
    assertThat(opened.draft().answers()).containsOnlyKeys("C1");
    assertThat(opened.left()).isEqualTo(1);
    mine.save(id, 1, opened.draft());
    assertThat(mine.open(id).assignment().version()).as("left out for good").isEqualTo(2);
    refused(
        Problem.Kind.INVALID,
        "core.sheet.invalid",
        () -> mine.save(id, 2, draft(Map.of("C2", Answer.of(70)))));
    mine.save(id, 2, draft(Map.of("C1", Answer.of(80), "C9", Answer.of(60))));
    mine.submit(id, 3, 0);
    assertThat(house.sheets.page("C", "", "", 0, 10).get(0).plan()).isEqualTo(2);
  }

  @Test
  void aSheetSubmittedBeforeAnAmendmentStaysAsItWasGiven() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80), "C2", Answer.of(70))));
    mine.submit(id, 1, 0);
    amend(PLAN.replace("C2", "C9"));
    DraftBook.Opened opened = mine.open(id);
    assertThat(opened.plan().number()).isEqualTo(1);
    assertThat(asked(opened)).containsExactly("C1", "C2");
    assertThat(opened.draft().answers()).containsOnlyKeys("C1", "C2");
    StoredSheet sheet = house.sheets.page("C", "", "", 0, 10).get(0);
    assertThat(house.sheets.planOf("C", sheet).number()).isEqualTo(1);
  }

  @Test
  void aDraftIsNoSheetUntilItIsSubmitted() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    assertThat(sheets()).isZero();
    assertThat(mine.submit(id, 1, 0).assignment().sheet()).isPositive();
    assertThat(sheets()).isEqualTo(1);
  }

  @Test
  void submittingIsExactlyOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<Long> submit = () -> mine.submit(id, 1, 0).assignment().sheet();
      List<Future<Long>> sheets = both.invokeAll(List.of(submit, submit));
      assertThat(sheets.get(0).get()).isEqualTo(sheets.get(1).get()).isPositive();
    } finally {
      both.shutdownNow();
    }
    assertThat(sheets()).isEqualTo(1);
    refused(
        Problem.Kind.CONFLICT,
        "core.draft.locked",
        () -> mine.save(id, 1, draft(Map.of("C1", Answer.of(1)))));
  }

  @Test
  void whatWasNotSeenIsNotSubmittedAndARefusalLocksNothing() {
    long id = first();
    refused(Problem.Kind.INVALID, "core.sheet.invalid", () -> mine.submit(id, 0, 0));
    assertThat(mine.open(id).assignment().state()).isEqualTo(State.OPEN);
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    refused(Problem.Kind.STALE, "core.draft.stale", () -> mine.submit(id, 0, 0));
    assertThat(mine.open(id).isTaken()).isTrue();
    assertThat(sheets()).isZero();
  }

  @Test
  void somebodyElsesSheetDoesNotExist() {
    long id = first();
    String unknown = "core.assignment.unknown";
    refused(Problem.Kind.NOT_FOUND, unknown, () -> another.open(id));
    refused(Problem.Kind.NOT_FOUND, unknown, () -> another.save(id, 0, Draft.NOTHING));
    refused(Problem.Kind.NOT_FOUND, unknown, () -> another.submit(id, 0, 0));
    refused(Problem.Kind.NOT_FOUND, unknown, () -> another.open(id + 1000));
    assertThat(another.mine(false, EVER, 0, 10)).isEmpty();
  }

  @Test
  void outsideOfItsPhasesNothingIsTaken() {
    long id = first();
    phase(CyclePhase.FEEDBACK);
    refused(
        Problem.Kind.CONFLICT,
        "core.sheet.phase",
        () -> mine.save(id, 0, draft(Map.of("C1", Answer.of(1)))));
    assertThat(mine.mine(false, EVER, 0, 10)).isEmpty();
    assertThat(mine.mine(true, EVER, 0, 10)).hasSize(2);
  }

  @Test
  void afterItsLastDayASheetIsRefusedUntilItGetsALaterOne() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    clock.now = clock.now.plusSeconds(1);
    assertThat(mine.open(id).isLate()).isTrue();
    refused(
        Problem.Kind.CONFLICT,
        "core.draft.late",
        () -> mine.save(id, 1, draft(Map.of("C1", Answer.of(70)))));
    refused(Problem.Kind.CONFLICT, "core.draft.late", () -> mine.submit(id, 1, 0));
    assertThat(sheets()).isZero();
    register.assign("C", "G1", List.of("U1"), List.of("e1"), DUE.plusDays(1));
    assertThat(mine.submit(id, 1, 0).assignment().isSubmitted()).isTrue();
    clock.now = clock.now.plusSeconds(1_000_000);
    assertThat(mine.submit(id, 1, 0).isLate()).isFalse();
  }

  @Test
  void whatComesAfterTheLastDayIsKeptButNotTaken() {
    long id = first();
    clock.now = clock.now.plusSeconds(1);
    mine.keep(id, 0, draft(Map.of("C1", Answer.of(70))));
    assertThat(mine.open(id).draft().answers()).containsEntry("C1", Answer.of(70));
    refused(
        Problem.Kind.STALE,
        "core.draft.stale",
        () -> mine.keep(id, 0, draft(Map.of("C1", Answer.of(60)))));
    refused(Problem.Kind.CONFLICT, "core.draft.late", () -> mine.submit(id, 1, 0));
    phase(CyclePhase.PROVISIONAL);
    refused(
        Problem.Kind.CONFLICT,
        "core.sheet.phase",
        () -> mine.keep(id, 1, draft(Map.of("C1", Answer.of(60)))));
  }

  @Test
  void whatWasAmendedAfterItWasLookedAtIsNotLocked() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80), "C2", Answer.of(70))));
    int seen = mine.open(id).plan().number();
    amend(PLAN.replace("C2", "C9"));
    refused(Problem.Kind.STALE, "core.draft.amended", () -> mine.submit(id, 1, seen));
    assertThat(sheets()).isZero();
    int now = mine.open(id).plan().number();
    assertThat(mine.submit(id, 1, now).assignment().isSubmitted()).isTrue();
    assertThat(mine.submit(id, 1, seen).assignment().isSubmitted()).as("asked again").isTrue();
  }

  @Test
  void onlyAnAmendmentOfWhatTheGroupIsAskedConcernsIt() {
    long id = first();
    long other = mine.mine(false, EVER, 0, 2).get(1).id();
    mine.save(other, 0, draft(Map.of("C1", Answer.of(80))));
    mine.submit(other, 1, 1);
    assertThat(mine.open(id).amendment()).isNull();
    amend(PLAN.replace("C3", "C4"));
    assertThat(mine.open(id).plan().number()).isEqualTo(2);
    assertThat(mine.open(id).amendment()).as("of the other group").isNull();
    assertThat(mine.open(other).amendment()).isNull();
    String third = PLAN.replace("C2", "C9");
    amend(third);
    amend(third.replace("C3", "C4"));
    assertThat(mine.open(id).amendment().reference()).isEqualTo("x:3");
    assertThat(mine.open(other).amendment().reference()).isEqualTo("x:3");
  }

  @Test
  void handingOutAgainMovesTheLastDayAndMakesNoSecondSheet() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    mine.submit(id, 1, 0);
    Outcome again =
        register.assign("C", "G1", List.of("U1", "U2"), List.of("e1", "e2"), DUE.plusDays(7));
    assertThat(again).isEqualTo(new Outcome(2, 1, 1));
    assertThat(mine.mine(false, EVER, 0, 10))
        .extracting(Assignment::due)
        .containsOnly(DUE.plusDays(7));
  }

  @Test
  void aListGoesOnWhereItEnded() {
    Assignment one = mine.mine(false, EVER, 0, 1).get(0);
    assertThat(mine.mine(false, one.due(), one.id(), 10))
        .extracting(Assignment::unit)
        .containsExactly("U2");
  }

  @Test
  void allMistakesOfHandingOutAreToldAndNothingIsWritten() {
    assertThatThrownBy(() -> register.assign("C", "GX", List.of("U1", "NO"), List.of("a b"), DUE))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.code())
                    .containsExactlyInAnyOrder(
                        "core.sheet.unit", "core.code.invalid", "core.assignment.group"));
    assertThat(register.page("C", AssignmentQuery.ALL, 0, 10)).hasSize(2);
  }

  @Test
  void aSheetIsTakenBackWithItsDraftButNotWhenItIsSubmitted() {
    long id = first();
    mine.save(id, 0, draft(Map.of("C1", Answer.of(80))));
    register.withdraw("C", id);
    refused(Problem.Kind.NOT_FOUND, "core.assignment.unknown", () -> mine.open(id));
    long other = first();
    mine.save(other, 0, draft(Map.of("C1", Answer.of(80))));
    mine.submit(other, 1, 0);
    refused(
        Problem.Kind.CONFLICT, "core.assignment.submitted", () -> register.withdraw("C", other));
    assertThat(house.audited).contains("core.assignment.withdrawn cycle:C");
  }
}
