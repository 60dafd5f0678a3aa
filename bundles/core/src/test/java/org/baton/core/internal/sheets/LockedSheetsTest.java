package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.sheet.SubmittedSheets.Extent;
import org.baton.api.sheet.SubmittedSheets.Submitted;
import org.baton.api.text.Text;
import org.baton.core.House;
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

  private final House house = new House();
  private final SheetWriter writer =
      new SheetWriter(house.database, house.cycles, house.cycleTable, house.plans, house.caller);
  private final LockedSheets sheets =
      new LockedSheets(house.database, house.cycles, writer, house.caller);

  @BeforeEach
  void open() {
    for (String code : List.of("U1", "U2")) {
      house.units.create(new Unit(code, Text.same(code), "city", "", null, null));
    }
    house.cycles.create("C", Text.same("C"), 2026);
    house.plans.save("C", "yaml", PLAN);
    house.plans.freeze("C");
    house.cycles.setUnits("C", List.of("city"), "");
    long id = house.cycles.get("C").id();
    house.database.tx(connection -> house.cycleTable.phase(id, CyclePhase.EXECUTION));
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
