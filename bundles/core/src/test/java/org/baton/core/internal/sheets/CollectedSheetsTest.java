package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook.Asking;
import org.baton.api.sheet.SheetBook.Collected;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectedSheetsTest {
  private static final String PLAN =
      """
      code: P
      title: {zh: 计划, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: public, title: {zh: 公众, en: Public}, weight: 60, side: external, minimum: 1}
        - {code: office, title: {zh: 机关, en: Office}, weight: 40, side: internal, minimum: 1}
      defaults:
        aggregation: {method: arithmetic}
        missing: {rule: insufficient}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C2, title: {zh: 乙, en: Two}, weight: 1, source: sheets, groups: [{group: public}]}
          - {code: C1, title: {zh: 甲, en: One}, weight: 1, source: sheets, groups: [{group: public}]}
          - {code: C3, title: {zh: 丙, en: Three}, weight: 1, source: sheets, groups: [{group: office}]}
      """;

  private final House house = new House();
  private final CollectedSheets sheets = sheets(house.caller);

  private CollectedSheets sheets(Access access) {
    return new CollectedSheets(
        house.database, house.cycles, house.cycleTable, house.plans, house.sheets, access);
  }

  @BeforeEach
  void open() {
    for (String code : List.of("U1", "U2")) {
      house.units.create(new Unit(code, Text.same(code), "city", "", null, null));
    }
    house.cycles.create("C", Text.same("C"), 2026);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void planned() {
    house.plans.save("C", "yaml", PLAN);
    house.cycles.setUnits("C", List.of("city"), "");
  }

  private void collecting() {
    planned();
    house.plans.freeze("C");
    long id = house.cycles.get("C").id();
    house.database.tx(c -> house.cycleTable.phase(id, CyclePhase.EVALUATION));
  }

  private static Collected collected(String evaluator, double answer) {
    return new Collected(
        "U1",
        "public",
        evaluator,
        Map.of("C1", OptionalDouble.of(answer), "C2", OptionalDouble.empty()));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void aGroupIsAskedWhatThePlanGivesItInThePlansOrder() {
    refused("core.sheets.no-plan", () -> sheets.asking("C", "public"));
    planned();
    Asking asking = sheets.asking("C", "public");
    assertThat(asking.indicators().keySet()).containsExactly("C2", "C1");
    assertThat(asking.scale().digits()).isEqualTo(1);
    assertThat(asking.units()).containsExactlyInAnyOrder("U1", "U2");
    assertThat(sheets.asking("C", "nobody").indicators()).isEmpty();
  }

  private void amend(LocalDate from) {
    String other = PLAN.replaceAll("(?m)^.*code: C2,.*\n", "");
    Heard all = new Heard(1, 1, 0);
    int base = house.plans.versions("C", 0, 1).get(0).number();
    house
        .plans(house.caller)
        .amend("C", other, base, new PlanAmendment("x:1", "", "", from, "why", all, all));
  }

  @Test
  void whatIsAskedIsWhatIsTakenAlsoWithAnAmendment() {
    collecting();
    amend(Today.day().plusDays(1));
    assertThat(sheets.asking("C", "public").indicators().keySet()).containsExactly("C2", "C1");
    sheets.submit("C", List.of(collected("a", 12.5)));
    assertThat(house.sheets.page("C", "U1", "public", 0, 10)).hasSize(1);
  }

  @Test
  void whatAnAmendmentTookAwayIsRefusedWithItsCode() {
    collecting();
    amend(Today.day());
    assertThat(sheets.asking("C", "public").indicators().keySet()).containsExactly("C1");
    assertThatThrownBy(() -> sheets.submit("C", List.of(collected("a", 12.5))))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo("core.sheets.invalid");
              assertThat(p.violations())
                  .extracting(Violation::field, Violation::code)
                  .containsExactly(tuple("0/answers/C2", "core.sheet.indicator"));
            });
  }

  @Test
  void allAreTakenOrNone() {
    collecting();
    sheets.submit("C", List.of(collected("a", 12.5), collected("b", 90)));
    assertThat(house.sheets.page("C", "U1", "public", 0, 10)).hasSize(2);
    refused(
        "core.sheets.invalid",
        () -> sheets.submit("C", List.of(collected("c", 50), collected("a", 50))));
    refused("core.sheets.invalid", () -> sheets.submit("C", List.of(collected("d", 101))));
    assertThat(house.sheets.page("C", "U1", "public", 0, 10))
        .hasSize(2)
        .allMatch(s -> !s.answers().applies(0) && s.answers().applies(1));
  }

  @Test
  void nothingIsTakenBeforeTheTimeOrWithoutThePermission() {
    planned();
    house.plans.freeze("C");
    refused("core.sheet.phase", () -> sheets.submit("C", List.of(collected("a", 50))));
    refused(
        "access.denied", () -> sheets(new SomeCaller("")).submit("C", List.of(collected("a", 50))));
    refused("access.denied", () -> sheets(new SomeCaller("")).asking("C", "public"));
    assertThatThrownBy(() -> sheets.submit("C", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
