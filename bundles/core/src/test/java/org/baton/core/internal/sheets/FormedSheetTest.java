package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.imports.SheetWriter.Line;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.Questions.Question;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormedSheetTest {
  private static final LocalDate DUE = LocalDate.now().plusDays(3);
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final String PLAN =
      """
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 0}
      groups:
        - {code: G1, title: {zh: 自评, en: Self}, side: internal}
        - {code: G2, title: {zh: 专家, en: Experts}, side: external}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}, {group: G2, main: true}]}
          - {code: C2, title: {zh: 乙, en: Two}, source: sheets, groups: [{group: G1, main: true}]}
          - {code: C3, title: {zh: 丙, en: Three}, source: sheets, groups: [{group: G1, main: true}]}
      """;

  private final House house = new House();
  private final FormOfOne module = new FormOfOne();
  private final FormsInForce forms = new FormsInForce(module);
  private final SelfFirst self = new SelfFirst(house.database, forms);
  private final DraftBook book = book(forms);
  private final ImportedSheets files = new ImportedSheets(house.sheets, forms);

  private DraftBook book(FormsInForce with) {
    return house.drafts(new SomeCaller("e1"), with);
  }

  @BeforeEach
  void handOut() {
    house.units.create(new Unit("U1", new Text("甲", "One"), "city", "", null, null));
    house.collects("C", PLAN);
    house.assignments.assign("C", "G1", List.of("U1"), List.of("e1"), DUE);
  }

  private Cycle cycle() {
    return house.cycles.get("C");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private long id() {
    return book.mine(false, EVER, 0, 1).get(0).id();
  }

  private Opened save(int version, Map<String, Answer> answers, Map<String, String> remarks) {
    return book.save(id(), version, new Draft(answers, remarks));
  }

  private static List<String> codes(Problem problem) {
    return problem.violations().stream().map(v -> v.field() + " " + v.code()).toList();
  }

  private Problem refused(int version) {
    return catchThrowableOfType(Problem.class, () -> book.submit(id(), version, 0));
  }

  @Test
  void asksInTheOrderAndWordsOfTheFormAndThenWhatItDoesNotKnow() {
    Opened opened = book.open(id());
    assertThat(opened.questions()).extracting(Question::code).containsExactly("C2", "C1", "C3");
    assertThat(opened.questions().get(1).title().en()).isEqualTo("First");
    assertThat(opened.judged().asked()).containsExactlyInAnyOrder("C1", "C3");
  }

  @Test
  void whatIsMissingIsSavedAndNotLocked() {
    Opened saved = save(0, Map.of("C1", Answer.of(100)), Map.of());
    assertThat(saved.assignment().answered()).isEqualTo(1);
    assertThat(saved.assignment().asked()).isEqualTo(3);
    assertThat(codes(refused(1)))
        .containsExactlyInAnyOrder("answers/C2 test.required", "remarks/C1 test.why");
    assertThat(house.sheets.page("C", "", "", 0, 10)).isEmpty();
    save(1, Map.of("C1", Answer.of(100), "C2", Answer.of(0)), Map.of("C1", "because"));
    assertThat(book.submit(id(), 2, 0).assignment().isSubmitted()).isTrue();
    List<StoredSheet> sheets = house.sheets.page("C", "", "", 0, 10);
    assertThat(sheets).hasSize(1);
    assertThat(house.sheets.words(sheets))
        .containsExactly(Map.entry(sheets.get(0).id(), Map.of("C1", "because")));
  }

  @Test
  void whatTheFormCannotBeAnsweredIsNotEvenSaved() {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> save(0, Map.of("C1", Answer.of(70)), Map.of()));
    assertThat(codes(problem)).containsExactly("answers/C1 test.level");
    Problem twice =
        catchThrowableOfType(Problem.class, () -> save(0, Map.of("C1", Answer.of(170)), Map.of()));
    assertThat(codes(twice)).containsExactly("answers/C1 core.sheet.scale");
  }

  @Test
  void whatIsNotAskedAfterAllStaysInTheDraftAndIsNotLocked() {
    Map<String, Answer> answers = Map.of("C1", Answer.of(0), "C2", Answer.of(50));
    Opened saved = save(0, answers, Map.of("C2", "no more"));
    assertThat(saved.draft().answers()).containsOnlyKeys("C1", "C2");
    assertThat(saved.assignment().answered()).isEqualTo(1);
    assertThat(saved.assignment().asked()).isEqualTo(2);
    Opened locked = book.submit(id(), 1, 0);
    assertThat(locked.draft().answers()).containsOnlyKeys("C1");
    assertThat(locked.draft().remarks()).isEmpty();
    StoredSheet sheet = house.sheets.page("C", "", "", 0, 10).get(0);
    assertThat(sheet.answers().count()).isEqualTo(1);
    // Read without the module, it is as it was locked, too.
    assertThat(book(new FormsInForce()).open(locked.assignment().id()).draft().answers())
        .containsOnlyKeys("C1");
  }

  @Test
  void withoutTheModuleItIsAskedPlainlyAndNothingIsLost() {
    save(0, Map.of("C1", Answer.of(100)), Map.of());
    DraftBook plain = book(new FormsInForce());
    assertThat(plain.open(id()).questions())
        .extracting(Question::code)
        .containsExactly("C1", "C2", "C3");
    assertThat(plain.open(id()).draft().answers()).containsOnlyKeys("C1");
    plain.save(id(), 1, new Draft(Map.of("C1", Answer.of(70)), Map.of()));
    assertThat(plain.submit(id(), 2, 0).assignment().isSubmitted()).isTrue();
  }

  @Test
  void sheetsThatComeWholeAreCheckedAlike() {
    FormsInForce.Whole check = forms.whole("C", () -> house.sheets.planOf("C"));
    Map<String, Answer> high = Map.of("C1", Answer.of(100));
    assertThat(check.check(new Sheet("U1", "G1", "x", high), true))
        .extracting(Violation::code)
        .containsExactly("test.required", "test.why");
    assertThat(check.check(new Sheet("U1", "G1", "x", high), false))
        .extracting(Violation::code)
        .containsExactly("test.required");
    Map<String, Answer> hidden = Map.of("C1", Answer.of(0), "C2", Answer.of(0));
    assertThat(check.check(new Sheet("U1", "G1", "x", hidden), true))
        .extracting(Violation::code)
        .containsExactly("core.sheet.skipped");
    Map<String, String> words = Map.of("C2", "not asked", "C3", "asked");
    assertThat(check.check(new Sheet("U1", "G1", "x", hidden, words), true))
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("answers/C2", "core.sheet.skipped"), tuple("remarks/C2", "core.sheet.skipped"));
    assertThat(check.check(new Sheet("U1", "G2", "x", high), true)).isEmpty();
  }

  @Test
  void wordsAreAboutIndicatorsThatTheGroupIsAsked() {
    Sheet sheet =
        new Sheet("U1", "G1", "x", Map.of("C1", Answer.of(70)), Map.of("C9", "what", "C1", "so"));
    Problem problem = catchThrowableOfType(Problem.class, () -> house.sheets.submit("C", sheet));
    assertThat(codes(problem)).containsExactly("remarks/C9 core.sheet.indicator");
    Map<String, String> words = Map.of("C2", "of others");
    Sheet other = new Sheet("U1", "G2", "x", Map.of("C1", Answer.of(70)), words);
    problem = catchThrowableOfType(Problem.class, () -> house.sheets.submit("C", other));
    assertThat(codes(problem)).containsExactly("remarks/C2 core.sheet.not-asked");
    Sheet unknown = new Sheet("U1", "G9", "x", Map.of("C1", Answer.of(70)), words);
    problem = catchThrowableOfType(Problem.class, () -> house.sheets.submit("C", unknown));
    assertThat(codes(problem)).containsExactly("group core.sheet.group");
  }

  @Test
  void wordsAreCheckedInADraftAsInASheetThatComesWhole() {
    house.assignments.assign("C", "G2", List.of("U1"), List.of("e1"), DUE.minusDays(1));
    String tooLong = "x".repeat(SheetCheck.LONGEST_REMARK + 1);
    Map<String, String> words = Map.of("C1", tooLong, "C2", "of others", "C9", "what", "C8", " ");
    String[] mistakes = {
      "remarks/C1 core.draft.remark",
      "remarks/C2 core.sheet.not-asked",
      "remarks/C9 core.sheet.indicator"
    };
    Map<String, Answer> answers = Map.of("C1", Answer.of(70));
    Sheet whole = new Sheet("U1", "G2", "x", answers, words);
    assertThat(codes(catchThrowableOfType(Problem.class, () -> house.sheets.submit("C", whole))))
        .containsExactlyInAnyOrder(mistakes);
    assertThat(codes(catchThrowableOfType(Problem.class, () -> save(0, answers, words))))
        .containsExactlyInAnyOrder(mistakes);
    assertThat(codes(catchThrowableOfType(Problem.class, () -> save(0, Map.of(), words))))
        .containsExactlyInAnyOrder(mistakes);
  }

  @Test
  void aFileIsRefusedWithItsRowsWhenTheFormDoesNotAskSo() {
    assertThat(files.write("C", List.of(line(7, "U1", 20))))
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(tuple(7, "C1", "test.level"));
    assertThat(house.sheets.page("C", "", "", 0, 10)).isEmpty();
  }

  @Test
  void whatThePlanAndTheFormRefuseInAFileIsToldAtOnce() {
    assertThat(files.write("C", List.of(line(2, "U9", 0), line(3, "U1", 20), line(4, "U1", 0))))
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple(2, "unit", "core.sheet.unit"),
            tuple(3, "C1", "test.level"),
            tuple(4, "evaluator", "core.sheet.twice"));
    assertThat(house.sheets.page("C", "", "", 0, 10)).isEmpty();
  }

  @Test
  void aFileForACycleThatTakesNoSheetsIsRefusedAsSuch() {
    house.database.tx(connection -> house.cycleTable.phase(cycle().id(), CyclePhase.PROVISIONAL));
    Problem problem =
        catchThrowableOfType(Problem.class, () -> files.write("C", List.of(line(2, "U1", 20))));
    assertThat(problem.code()).isEqualTo("core.sheet.phase");
  }

  private static Line line(int number, String unit, double answer) {
    Map<String, OptionalDouble> answers = Map.of("C1", OptionalDouble.of(answer));
    return new Line("f.csv", number, unit, "G1", "x", answers);
  }

  @Test
  void aBodyIsAwaitedUntilItsOwnSheetIsLockedOrItsLastDayIsOver() {
    assertThat(self.awaited(cycle(), List.of("U1"))).isEmpty();
    module.self.put("G1", null);
    assertThat(self.awaited(cycle(), List.of("U1", "U2"))).containsExactly("U1");
    java.time.Clock later =
        java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofDays(5));
    assertThat(new SelfFirst(house.database, forms, later).awaited(cycle(), List.of("U1")))
        .isEmpty();
    save(0, Map.of("C1", Answer.of(0)), Map.of("C1", "we know"));
    book.submit(id(), 1, 0);
    assertThat(self.awaited(cycle(), List.of("U1"))).isEmpty();
  }

  @Test
  void aBodyWhoseSheetCameWholeIsNotAwaited() {
    module.self.put("G1", null);
    Map<String, Answer> answers = Map.of("C1", Answer.of(0));
    house.sheets.submit("C", new Sheet("U1", "G1", "e2", answers));
    house.sheets.submit("C", new Sheet("U1", "G2", "e1", answers));
    assertThat(self.awaited(cycle(), List.of("U1"))).containsExactly("U1");
    house.sheets.submit("C", new Sheet("U1", "G1", "e1", answers));
    assertThat(self.awaited(cycle(), List.of("U1"))).isEmpty();
  }

  @Test
  void othersReadWhatABodySaysFromTheDayOn() {
    save(0, Map.of("C1", Answer.of(0)), Map.of("C1", "we know"));
    book.submit(id(), 1, 0);
    module.self.put("G1", null);
    assertThat(self.said(cycle(), "U1", "G2")).isEmpty();
    module.self.put("G1", LocalDate.now().plusDays(2));
    assertThat(self.said(cycle(), "U1", "G2")).isEmpty();
    module.self.put("G1", LocalDate.now().minusDays(2));
    assertThat(self.said(cycle(), "U1", "G2")).containsExactly(Map.entry("C1", List.of("we know")));
    assertThat(self.said(cycle(), "U1", "G1")).isEmpty();
    assertThat(self.said(cycle(), "U2", "G2")).isEmpty();
  }
}
