package org.baton.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.FormOfOne;
import org.baton.core.internal.sheets.FormsInForce;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.sheets.SheetCheck;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.web.SheetsResource.SheetBody;
import org.baton.core.internal.web.SheetsResource.SheetView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetsResourceTest {
  private static final String ONE = "core.sheet.invalid";
  private static final String BATCH = "core.sheets.invalid";
  private final LocalDate yesterday = Today.day().minusDays(1);
  private final House house = new House();

  @BeforeEach
  void handOut() {
    for (String unit : List.of("U1", "U2", "U3")) {
      house.units.create(new Unit(unit, Text.same(unit), "city", "", null, null));
    }
    house.collects("C", House.ONE_QUESTION);
    house.assignments.assign("C", "G1", List.of("U1"), List.of("e1"), yesterday);
    house.assignments.assign("C", "G1", List.of("U2"), List.of("e1"), Today.day());
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
    late(() -> of("e1").submit("C", sheet("U1")), "unit");
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

  private SheetsResource formed() {
    FormsInForce forms = new FormsInForce(new FormOfOne());
    return new SheetsResource(new SomeCaller("e1"), house.sheets, forms);
  }

  private static SheetBody best(String unit, Map<String, String> remarks) {
    return new SheetBody(unit, "G1", "e1", Map.of("C1", 100), remarks);
  }

  private static void invalid(String code, ThrowingCallable call, Tuple... mistakes) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(code);
              assertThat(p.violations())
                  .extracting(Violation::field, Violation::code)
                  .containsExactly(mistakes);
            });
  }

  @Test
  void aWordThatTheFormWantsIsMissedInOneSheetAndInABatch() {
    SheetBody bare = best("U2", Map.of());
    SheetBody reasoned = best("U3", Map.of("C1", "because"));
    invalid(ONE, () -> formed().submit("C", bare), tuple("remarks/C1", "test.why"));
    invalid(
        BATCH,
        () -> formed().submitBatch("C", List.of(reasoned, bare)),
        tuple("1/remarks/C1", "test.why"));
    assertThat(locked()).isEmpty();
    assertThat(of("e1").submit("C", bare).getStatus()).as("without a form").isEqualTo(201);
  }

  @Test
  void wordsAreLockedWithTheirSheetAndRead() {
    assertThat(formed().submit("C", best("U2", Map.of("C1", " because "))).getStatus())
        .isEqualTo(201);
    List<SheetBody> batch = List.of(best("U3", Map.of("C1", "so")));
    assertThat(formed().submitBatch("C", batch).getStatus()).isEqualTo(201);
    assertThat(formed().list("C", "", "", "", 10).items())
        .extracting(SheetView::unit, SheetView::remarks)
        .containsExactly(tuple("U2", Map.of("C1", "because")), tuple("U3", Map.of("C1", "so")));
  }

  @Test
  void wordsThatAreTooLongAreRefusedWhereverTheyStand() {
    String longest = "x".repeat(SheetCheck.LONGEST_REMARK);
    SheetBody longer = best("U2", Map.of("C1", longest + "x"));
    for (SheetsResource resource : List.of(formed(), of("e1"))) {
      invalid(ONE, () -> resource.submit("C", longer), tuple("remarks/C1", "core.draft.remark"));
      invalid(
          BATCH,
          () -> resource.submitBatch("C", List.of(longer)),
          tuple("0/remarks/C1", "core.draft.remark"));
    }
    formed().submit("C", best("U3", Map.of("C1", longest)));
    assertThat(locked()).containsExactly("U3");
  }

  private static Sheet given(String unit) {
    return new Sheet(unit, "G1", "e1", Map.of("C1", Answer.of(80)));
  }
}
