package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.api.sheet.SubmittedSheets.Extent;
import org.baton.api.sheet.SubmittedSheets.Submitted;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.internal.Today;
import org.baton.core.internal.plans.CyclePlans;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockedSheetsTest {
  private static final String PLAN =
      """
      code: P
      title: {zh: 计划, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: G1, title: {zh: 公众, en: Public}, weight: 60, side: external, minimum: 1}
        - {code: G2, title: {zh: 专家, en: Experts}, weight: 40, side: external, minimum: 1}
      defaults:
        aggregation: {method: arithmetic}
        missing: {rule: insufficient}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}]}
          - {code: C2, title: {zh: 乙, en: Two}, source: sheets, groups: [{group: G1}, {group: G2}]}
          - {code: C3, title: {zh: 丙, en: Three}, source: sheets, groups: [{group: G1}]}
      """;

  private static final String NEW =
      "    - {code: C9, title: {zh: 新, en: New}, source: sheets, groups: [{group: G1}]}";
  private static final Heard ALL = new Heard(1, 1, 0);

  private final House house = new House();
  private final CyclePlans plans = house.plans(house.caller);
  private final SheetWriter writer =
      new SheetWriter(house.database, house.cycles, house.cycleTable, house.plans, house.caller);
  private final LockedSheets sheets =
      new LockedSheets(house.database, house.cycles, house.plans, writer, house.caller);

  @BeforeEach
  void open() {
    for (String code : List.of("U1", "U2")) {
      house.units.create(new Unit(code, Text.same(code), "city", "", null, null));
    }
    house.collects("C", PLAN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void answersLieByTheDenseIndexOfTheirIndicators() {
    Map<String, Answer> answers = Map.of("C1", Answer.of(70.5), "C2", Answer.NOT_APPLICABLE);
    writer.submit("C", new Sheet("U1", "G1", "e1", answers));
    Submitted sheet = sheets.page("C", "G1", 0, 10).get(0);
    assertThat(sheet.unit()).isEqualTo("U1");
    assertThat(sheet.evaluator()).isEqualTo("e1");
    assertThat(sheet.answers()).containsExactly(70.5, Double.NaN, Double.NaN);
  }

  /** Adds a version that asks about C9 before C1, and no more about C2 and C3. */
  private void amend(LocalDate from) {
    String other =
        PLAN.replaceAll("(?m)^.*code: C[23],.*\n", "")
            .replace("  children:\n", "  children:\n" + NEW + "\n");
    plans.amend("C", other, 1, new PlanAmendment("x:1", "", "", from, "why", ALL, ALL));
  }

  private List<String> indicators() {
    PlanTree tree = new PlanTree(plans.plan("C").orElseThrow());
    return IntStream.range(0, tree.indicators())
        .mapToObj(i -> tree.node(tree.nodeOfIndicator(i)).code())
        .toList();
  }

  @Test
  void anAmendmentStillToComeChangesNothing() {
    String before = plans.current("C").orElseThrow().hash();
    amend(Today.day().plusDays(1));
    Map<String, Answer> answers = Map.of("C1", Answer.of(70), "C3", Answer.of(50));
    writer.submit("C", new Sheet("U1", "G1", "e1", answers));
    assertThat(indicators()).containsExactly("C1", "C2", "C3");
    assertThat(sheets.page("C", "G1", 0, 10).get(0).answers()).containsExactly(70, Double.NaN, 50);
    assertThat(plans.current("C").orElseThrow().hash()).isEqualTo(before);
    assertThat(plans.newest("C").orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void underAnAmendmentAnswersLieByTheIndicatorsOfThePlanThatIsInForce() {
    Map<String, Answer> before = Map.of("C1", Answer.of(70), "C3", Answer.of(50));
    writer.submit("C", new Sheet("U1", "G1", "e1", before));
    amend(Today.day());
    Map<String, Answer> after = Map.of("C1", Answer.of(60), "C9", Answer.of(40));
    writer.submit("C", new Sheet("U1", "G1", "e2", after));
    assertThat(indicators()).containsExactly("C9", "C1");
    assertThat(plans.current("C").orElseThrow().number()).isEqualTo(2);
    List<Submitted> read = sheets.page("C", "G1", 0, 10);
    assertThat(read.get(0).answers()).as("of what is new nothing").containsExactly(Double.NaN, 70);
    assertThat(read.get(1).answers()).containsExactly(40, 60);
  }

  @Test
  void whileACycleIsSetUpItsNewestPlanIsWhatEverybodySees() {
    house.cycles.create("D", Text.same("D"), 2026);
    assertThat(plans.current("D")).isEmpty();
    house.plans.save("D", "yaml", PLAN);
    house.plans.save("D", "yaml", PLAN.replace("C3", "C4"));
    assertThat(plans.current("D").orElseThrow().number()).isEqualTo(2);
    assertThat(sheets.page("D", "G1", 0, 10)).isEmpty();
  }

  @Test
  void pagesOfAGroupGoOnBehindANumber() {
    assertThat(sheets.extents("C")).isEmpty();
    for (String unit : List.of("U1", "U2")) {
      writer.submit("C", new Sheet(unit, "G1", "e1", Map.of("C1", Answer.of(70))));
      writer.submit("C", new Sheet(unit, "G2", "e1", Map.of("C2", Answer.of(80))));
    }
    List<Submitted> first = sheets.page("C", "G2", 0, 1);
    assertThat(first).extracting(Submitted::unit).containsExactly("U1");
    List<Submitted> second = sheets.page("C", "G2", first.get(0).id(), 5);
    assertThat(second).extracting(Submitted::unit).containsExactly("U2");
    assertThat(sheets.extents("C")).extracting(Extent::group).containsExactly("G1", "G2");
    assertThat(sheets.extents("C").get(1)).isEqualTo(new Extent("G2", 2, second.get(0).id()));
    assertThatThrownBy(() -> sheets.extents("D")).isInstanceOf(Problem.class);
  }
}
