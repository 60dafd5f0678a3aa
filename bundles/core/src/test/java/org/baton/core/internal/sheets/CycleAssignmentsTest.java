package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.baton.api.audit.AuditTrail;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetAssignments.Assigned;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.api.sheet.SheetAssignments.State;
import org.baton.api.text.Text;
import org.baton.core.CountedDatabase;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CycleAssignmentsTest {
  private static final LocalDate DUE = LocalDate.now().plusDays(30);
  private static final Place FIRST = new Place("U1", "G1", "e1");
  private static final Place SECOND = new Place("U1", "G1", "e2");
  private static final Place OTHER = new Place("U2", "G1", "e1");
  private static final String PLAN =
      """
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 0}
      groups:
        - {code: G1, title: {zh: 群众, en: Public}, side: external}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}]}
      """;

  private final House house = new House();
  private final CycleAssignments sheets =
      new CycleAssignments(house.database, house.assignments, house.cycles);
  private final DraftBook book = house.drafts(new SomeCaller("e1"), house.forms);

  @BeforeEach
  void cycle() {
    house.units.create(new Unit("U1", new Text("甲", "One"), "city", "", null, null));
    house.units.create(new Unit("U2", new Text("乙", "Two"), "city", "", null, null));
    house.collects("C", PLAN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void sheetsAreGivenMovedAndRead() {
    sheets.assign("C", List.of(OTHER, SECOND, FIRST), DUE);
    sheets.assign("C", List.of(FIRST), DUE.plusDays(1));
    assertThat(sheets.about("C", List.of("U1", "U2")))
        .containsExactly(
            new Assigned(FIRST, DUE.plusDays(1), State.OPEN, null),
            new Assigned(SECOND, DUE, State.OPEN, null),
            new Assigned(OTHER, DUE, State.OPEN, null));
    assertThat(sheets.about("C", List.of("U2"))).extracting(Assigned::place).containsExactly(OTHER);
    assertThat(sheets.about("C", List.of())).isEmpty();
  }

  /** The number of the first sheet, in which everything was entered. */
  private long entered() {
    long id = book.mine(false, LocalDate.EPOCH, 0, 1).get(0).id();
    book.save(id, 0, new Draft(Map.of("C1", Answer.of(80)), Map.of()));
    return id;
  }

  @Test
  void whatIsLockedStaysWhenSheetsAreTakenBack() {
    sheets.assign("C", List.of(FIRST, SECOND), DUE);
    long id = entered();
    book.submit(id, 1, 0);
    assertThat(sheets.withdraw("C", List.of(FIRST, SECOND, OTHER))).containsExactly(FIRST);
    List<Assigned> left = sheets.about("C", List.of("U1", "U2"));
    assertThat(left).extracting(Assigned::state).containsExactly(State.SUBMITTED);
    assertThat(left.get(0).submittedAt()).isNotNull();
  }

  @Test
  void whatIsSubmittedInTheSameMomentStaysAndTheRestIsTakenBack() throws Exception {
    sheets.assign("C", List.of(FIRST, SECOND), DUE);
    long id = entered();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<List<Place>> withdrawn =
          house.database.tx(
              connection -> {
                book.submit(id, 1, 0);
                Future<List<Place>> waits =
                    other.submit(() -> sheets.withdraw("C", List.of(SECOND, FIRST)));
                assertThatThrownBy(() -> waits.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
                return waits;
              });
      assertThat(withdrawn.get()).containsExactly(FIRST);
    } finally {
      other.shutdownNow();
    }
    assertThat(sheets.about("C", List.of("U1"))).extracting(Assigned::place).containsExactly(FIRST);
  }

  @Test
  void manySheetsAreTakenBackWithAFewStatements() {
    List<Place> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(new Place("U1", "G1", "e" + i));
    }
    sheets.assign("C", many, DUE);
    house.audited.clear();
    CountedDatabase counted = new CountedDatabase(house.database);
    AssignmentRegister register =
        new AssignmentRegister(
            counted, house.cycles, house.cycleTable, house.plans, house.caller, house.audit);
    assertThat(new CycleAssignments(counted, register, house.cycles).withdraw("C", many)).isEmpty();
    assertThat(counted.take()).isLessThanOrEqualTo(4);
    assertThat(sheets.about("C", List.of("U1"))).isEmpty();
    assertThat(house.audited).containsOnly("core.assignment.withdrawn cycle:C").hasSize(3);
  }

  @Test
  void withoutALastDayNothingIsGiven() {
    assertThatThrownBy(() -> sheets.assign("C", List.of(FIRST, OTHER), null))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(tuple("due", "core.assignment.missing")));
    assertThat(sheets.about("C", List.of("U1", "U2"))).isEmpty();
  }

  @Test
  void whatCannotBeWrittenDownInTheEndIsNotGivenEither() {
    AuditTrail broken =
        (action, subject, reason, details) -> {
          throw Problem.of(Problem.Kind.TOO_LARGE, "core.audit.too-long", 1);
        };
    AssignmentRegister register =
        new AssignmentRegister(
            house.database, house.cycles, house.cycleTable, house.plans, house.caller, broken);
    CycleAssignments unheard = new CycleAssignments(house.database, register, house.cycles);
    assertThatThrownBy(() -> unheard.assign("C", List.of(FIRST), DUE)).isInstanceOf(Problem.class);
    assertThat(sheets.about("C", List.of("U1"))).isEmpty();
  }

  @Test
  void allMistakesAreToldAndNothingIsGiven() {
    List<Place> wrong = List.of(FIRST, new Place("X9", "G1", "e1"), new Place("U2", "G9", "e1"));
    assertThatThrownBy(() -> sheets.assign("C", wrong, DUE))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("core.sheet.unit", "core.assignment.group"));
    assertThat(sheets.about("C", List.of("U1", "U2"))).isEmpty();
  }
}
