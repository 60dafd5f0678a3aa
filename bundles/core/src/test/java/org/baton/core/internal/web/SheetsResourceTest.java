package org.baton.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.web.SheetsResource.SheetBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetsResourceTest {
  private static final String PLAN =
      """
      code: P
      title: P
      year: 2026
      scale: {min: 0, max: 100, digits: 0}
      groups: [{code: G1, title: Public}]
      tree:
        code: T
        title: T
        children: [{code: C1, title: One, source: sheets, groups: [{group: G1, main: true}]}]
      """;

  private final LocalDate yesterday = Today.day().minusDays(1);
  private final House house = new House();

  @BeforeEach
  void handOut() {
    for (String unit : List.of("U1", "U2", "U3")) {
      house.units.create(new Unit(unit, Text.same(unit), "city", "", null, null));
    }
    house.cycles.create("C", Text.same("C"), 2026);
    house.plans.save("C", "yaml", PLAN);
    house.plans.freeze("C");
    house.cycles.setUnits("C", List.of("city"), "");
    long id = house.cycles.get("C").id();
    house.database.tx(connection -> house.cycleTable.phase(id, CyclePhase.EXECUTION));
    AssignmentRegister register =
        new AssignmentRegister(
            house.database, house.cycles, house.cycleTable, house.plans, house.caller, house.audit);
    register.assign("C", "G1", List.of("U1"), List.of("e1"), yesterday);
    register.assign("C", "G1", List.of("U2"), List.of("e1"), Today.day());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private SheetsResource of(String account) {
    return new SheetsResource(new SomeCaller(account), house.sheets, house.forms);
  }

  private static SheetBody sheet(String unit) {
    return new SheetBody(unit, "G1", "e1", Map.of("C1", 80), Map.of());
  }

  private void late(ThrowingCallable call, String... fields) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(Kind.CONFLICT);
              assertThat(p.code()).isEqualTo("core.draft.late");
              assertThat(p.arguments()).containsExactly(yesterday.toString());
              assertThat(p.violations()).extracting(Violation::field).containsExactly(fields);
            });
  }

  private List<String> locked() {
    return house.sheets.page("C", "", "", 0, 10).stream().map(s -> s.unit()).toList();
  }

  @Test
  void onesOwnSheetIsRefusedAfterItsLastDay() {
    late(() -> of("e1").submit("C", sheet("U1")), "0/unit");
    assertThat(locked()).isEmpty();
  }

  @Test
  void oneLateSheetOfABatchKeepsAllFromBeingTaken() {
    late(() -> of("e1").submitBatch("C", List.of(sheet("U2"), sheet("U1"))), "1/unit");
    assertThat(locked()).isEmpty();
  }

  @Test
  void whatIsInTimeWasNeverGivenOrComesFromTheOfficeIsNotLate() {
    List<Sheet> inTime = List.of(given("U2"), given("U3"));
    assertThatCode(() -> house.sheets.refuseLate("C", "e1", inTime)).doesNotThrowAnyException();
    List<Sheet> onPaper = List.of(given("U1"));
    assertThatCode(() -> house.sheets.refuseLate("C", "officer", onPaper))
        .doesNotThrowAnyException();
    late(() -> house.sheets.refuseLate("C", "e1", onPaper), "0/unit");
  }

  @Test
  void whatIsLockedIsNotLate() {
    house.sheets.submit("C", given("U1"));
    house.database.<Void, RuntimeException>tx(
        connection -> {
          new Sql("update assignment set state = 'submitted' where unit = ?", "U1").run(connection);
          return null;
        });
    assertThatCode(() -> house.sheets.refuseLate("C", "e1", List.of(given("U1"))))
        .as("it is said to be there already")
        .doesNotThrowAnyException();
  }

  private static Sheet given(String unit) {
    return new Sheet(unit, "G1", "e1", Map.of("C1", Answer.of(80)));
  }
}
