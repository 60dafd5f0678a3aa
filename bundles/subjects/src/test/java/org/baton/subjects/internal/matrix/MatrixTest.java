package org.baton.subjects.internal.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.matrix.Cell.Way;
import org.baton.subjects.internal.matrix.MatrixBook.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final LocalDate TODAY = LocalDate.now().plusDays(1);

  private final TestStore store = new TestStore();
  private final GroupRegister groups = new GroupRegister(store, store, store);
  private final Regimes regimes = new Regimes(store, store, store);
  private final MatrixBook book = new MatrixBook(store, store, store, groups, regimes);
  private final GivenPlans plans = new GivenPlans(TODAY.getYear() + 1);
  private final PlanFilling filling =
      new PlanFilling(
          store,
          store,
          store,
          plans,
          book,
          regimes,
          groups,
          new KnownElements(cycle -> Map.of("A1", "Policy-making", "A2", "somewhat else")));

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private void regime(LocalDate from, Regime.Kind kind, double least) {
    regimes.put(new Regime(from, kind, least, Text.same("said")), "decided");
  }

  private static Cell cell(String element, String group, boolean main, double weight) {
    return new Cell(element, group, main, weight, 2, Way.PANEL);
  }

  private static List<String> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).toList();
  }

  @Test
  void withoutARegimeThereIsNoStandardMatrix() {
    assertThatThrownBy(() -> book.takeStandard(TODAY))
        .hasMessageContaining("subjects.matrix.no-regime");
    assertThat(book.list()).isEmpty();
  }

  @Test
  void theStandardMatrixKeepsBothRegimes() {
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0.3);
    regime(TODAY.plusYears(1), Regime.Kind.PRINCIPLE, 0);
    Standing now = book.takeStandard(TODAY);
    assertThat(now.faults()).isEmpty();
    assertThat(now.elements()).hasSize(9);
    assertThat(now.external().get("department")).isCloseTo(0.4, within(1e-12));
    assertThat(now.external().get("petition")).isEqualTo(1);
    assertThat(now.external().get("execution")).isZero();
    Standing then = book.takeStandard(TODAY.plusYears(1));
    assertThat(then.faults()).isEmpty();
    assertThat(then.external().get("department")).isCloseTo(0.6, within(1e-12));
    assertThat(book.on(TODAY.plusMonths(1)).orElseThrow().id()).isEqualTo(now.matrix().id());
    assertThat(book.on(TODAY.minusDays(9))).isEmpty();
    for (Element element : now.elements()) {
      List<Cell> cells = now.matrix().of(element.code());
      assertThat(cells.stream().mapToDouble(Cell::weight).sum()).as(element.code()).isEqualTo(100);
      assertThat(new MatrixCheck(groups.all()).row(cells)).isEmpty();
    }
  }

  @Test
  void aBrokenRegimeIsToldAtOnce() {
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0.3);
    Standing taken = book.takeStandard(TODAY);
    long id = taken.matrix().id();
    Standing outside =
        book.put(
            id,
            1,
            "department",
            List.of(cell("department", "public", true, 50), cell("department", "party", true, 50)));
    assertThat(codes(outside.faults())).containsExactly("subjects.matrix.outside");
    Standing inside =
        book.put(
            id,
            2,
            "department",
            List.of(
                cell("department", "party", true, 71), cell("department", "public", false, 29)));
    assertThat(codes(inside.faults())).containsExactly("subjects.matrix.inside");
    regime(TODAY, Regime.Kind.PRINCIPLE, 0);
    assertThat(book.get(id).faults().get(0).arguments()).contains(50.0);
    Standing empty = book.put(id, 3, "petition", List.of());
    assertThat(codes(empty.faults()))
        .containsExactly("subjects.matrix.nobody", "subjects.matrix.inside");
    assertThatThrownBy(() -> book.put(id, 3, "petition", List.of()))
        .hasMessageContaining("subjects.matrix.stale");
  }

  @Test
  void aWrongRowIsRefusedWithAllThatIsWrong() {
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0);
    long id = book.takeStandard(TODAY).matrix().id();
    List<Cell> wrong =
        List.of(
            new Cell("petition", "public", false, 0, 0, Way.SURVEY),
            cell("petition", "nobody", false, 40),
            cell("petition", "public", false, 40));
    assertThatThrownBy(() -> book.put(id, 1, "petition", wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(codes(p.violations()))
                    .containsExactly(
                        "subjects.matrix.weight",
                        "subjects.number",
                        "subjects.member.group",
                        "subjects.matrix.twice",
                        "subjects.matrix.main",
                        "subjects.matrix.sum"));
    List<Cell> small =
        List.of(cell("petition", "public", true, 40), cell("petition", "party", false, 60));
    assertThatThrownBy(() -> book.put(id, 1, "petition", small))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(codes(p.violations())).containsExactly("subjects.matrix.main-smaller"));
    assertThat(book.get(id).matrix().version()).isEqualTo(1);
    assertThatThrownBy(() -> book.put(id, 1, "gone", List.of()))
        .hasMessageContaining("subjects.matrix.element");
  }

  @Test
  void onlyWhoBelongsToTheUnitMakesAStatementOnItself() {
    groups.takeStandard();
    MatrixCheck check = new MatrixCheck(groups.all());
    assertThat(codes(check.row(List.of(new Cell("a", "experts", true, 100, 1, Way.STATEMENT)))))
        .containsExactly("subjects.matrix.statement");
    assertThat(check.row(List.of(new Cell("a", "self", true, 100, 1, Way.STATEMENT)))).isEmpty();
  }

  @Test
  void regimesAreCheckedAndTheirStepsKept() {
    Regime past =
        new Regime(LocalDate.of(2020, 1, 1), Regime.Kind.TRANSITIONAL, 1.5, Text.same(""));
    assertThatThrownBy(() -> regimes.put(past, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactly("from", "least", "reason"));
    Regime half = new Regime(TODAY, Regime.Kind.TRANSITIONAL, 0.5, Text.same(""));
    assertThatThrownBy(() -> regimes.put(half, "why"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(codes(p.violations())).containsExactly("subjects.regime.too-much"));
    regime(TODAY.plusYears(2), Regime.Kind.PRINCIPLE, 0.6);
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0.2);
    regime(TODAY.plusYears(1), Regime.Kind.TRANSITIONAL, 0.4);
    assertThat(regimes.all()).extracting(Regime::lowest).containsExactly(0.2, 0.4, 0.6);
    assertThat(regimes.on(TODAY.plusMonths(13)).orElseThrow().least()).isEqualTo(0.4);
    assertThat(regimes.on(TODAY.minusDays(5))).isEmpty();
    assertThat(new Regime(TODAY, Regime.Kind.PRINCIPLE, 0, Text.same("")).allows(0.1 + 0.4))
        .isTrue();
    store.denied.add("subjects.manage");
    assertThatThrownBy(() -> regime(TODAY, Regime.Kind.PRINCIPLE, 0))
        .hasMessageContaining("access.denied");
  }

  @Test
  void aPlanTakesTheGroupsOfItsIndicatorsElements() {
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0);
    long id = book.takeStandard(TODAY).matrix().id();
    Filling first = filling.preview(id, GivenPlans.CYCLE);
    assertThat(first.lines()).extracting(Filling.Line::element).containsExactly("policy", "");
    assertThat(first.lines()).extracting(Filling.Line::weight).containsExactly(0.375, 0.375);
    assertThat(first.lines().get(1).isChanged()).isFalse();
    assertThat(first.before().orElseThrow()).isEqualTo(1);
    filling.say(GivenPlans.CYCLE, Map.of("A2", "decision"));
    Filling both = filling.preview(id, GivenPlans.CYCLE);
    assertThat(both.lines())
        .extracting(Filling.Line::element)
        .containsExactly("policy", "decision");
    assertThat(both.after().orElseThrow()).isCloseTo(0.5, within(1e-12));
    filling.take(id, GivenPlans.CYCLE, 1);
    assertThat(plans.number).isEqualTo(2);
    assertThat(filling.preview(id, GivenPlans.CYCLE).lines()).noneMatch(Filling.Line::isChanged);
    assertThat(filling.preview(id, GivenPlans.CYCLE).lines().get(0).before())
        .containsExactly(new GroupShare("service", 70, true), new GroupShare("experts", 30, false));
    assertThat(plans.plan.groups())
        .extracting(EvaluatorGroup::code)
        .containsExactly("experts", "public", "government", "service", "staff");
    assertThat(plans.plan.groups())
        .filteredOn(EvaluatorGroup::fair)
        .extracting(EvaluatorGroup::code)
        .containsExactly("experts");
    assertThat(plans.plan.groups())
        .extracting(EvaluatorGroup::minimum)
        .containsExactly(3, 3, 1, 5, 5);
    // Which version was looked at is for the plans to compare; it is handed on as it was given.
    filling.take(id, GivenPlans.CYCLE, 41);
    assertThat(plans.from).isEqualTo(41);
    assertThat(store.audited).contains("subjects.matrix.taken cycle:C");
  }

  @Test
  void noPlanIsMadeFromABrokenMatrix() {
    regime(TODAY, Regime.Kind.TRANSITIONAL, 0);
    long id = book.takeStandard(TODAY).matrix().id();
    // The plan is for the next year, in which the principle holds.
    regime(LocalDate.of(TODAY.getYear() + 1, 1, 1), Regime.Kind.PRINCIPLE, 0);
    assertThat(book.get(id).faults()).isEmpty();
    assertThatThrownBy(() -> filling.take(id, GivenPlans.CYCLE, 1))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(codes(p.violations())).containsExactly("subjects.matrix.inside"));
    assertThat(plans.number).isEqualTo(1);
    assertThatThrownBy(() -> filling.say(GivenPlans.CYCLE, Map.of("B1", "policy", "A1", "gone")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(codes(p.violations()))
                    .containsExactlyInAnyOrder(
                        "subjects.filling.indicator", "subjects.matrix.element"));
    assertThatThrownBy(() -> filling.preview(id, "none"))
        .hasMessageContaining("subjects.filling.no-plan");
  }
}
