package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  private long seedOf(long panel) {
    return bureau.standings.get(panel).panel().seed();
  }

  @Test
  void withoutASeedOneIsTakenByChanceAndKept() {
    bureau.experts();
    List<Long> seeds = new ArrayList<>();
    for (String unit : List.of("D1", "D2", "U")) {
      seeds.add(seedOf(bureau.drawing.draw(Bureau.order("experts", 2, null, unit)).get(0)));
    }
    assertThat(seeds).doesNotHaveDuplicates().allMatch(s -> s >= 0 && s < 1_000_000_000);
  }

  @Test
  void howManyStatementsADrawAsksDoesNotGrowWithUnitsOrMembers() throws Exception {
    bureau.experts();
    int one = bureau.store.statements(() -> bureau.draw("experts", "D1", 1));
    try (Bureau large = new Bureau()) {
      large.experts();
      large.units.addDepartments(300);
      List<Member> more = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        more.add(Bureau.member("experts", "m" + i, "E0" + (100 + i % 100), "s", 0));
      }
      int put = large.store.statements(() -> large.rosters.put(more));
      assertThat(put).isLessThan(12);
      String[] units = new String[300];
      for (int i = 0; i < units.length; i++) {
        units[i] = String.format("E%04d", i);
      }
      int many =
          large.store.statements(() -> large.drawing.draw(Bureau.order("experts", 5, 1L, units)));
      assertThat(many).isEqualTo(one);
    }
  }

  private static DrawOrder departments(String kind, String... besides) {
    return new DrawOrder(
        GivenPlans.CYCLE,
        Panel.Kind.EVALUATION,
        "experts",
        List.of(besides),
        kind,
        1,
        Bureau.DUE,
        1L);
  }

  @Test
  void unitsOfAKindAreDrawnForUnlessTheyHaveAPanel() {
    bureau.experts();
    bureau.draw("experts", "D1", 1);
    List<Long> drawn = bureau.drawing.draw(departments("department", "U"));
    assertThat(drawn)
        .extracting(p -> bureau.standings.get(p).panel().unit())
        .containsExactly("D2", "U");
    bureau.units.addDepartments(600);
    assertThat(bureau.drawing.draw(departments("department"))).hasSize(500);
    assertThat(bureau.drawing.draw(departments("department"))).hasSize(100);
    assertThatThrownBy(() -> bureau.drawing.draw(departments("department")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("subjects.panel.units"));
  }

  @Test
  void aGroupThatThePlanDoesNotAskGetsNoPanelThatEvaluates() {
    bureau.rosters.put(List.of(Bureau.member("congress", "c", "", "s", 0)));
    assertThatThrownBy(() -> bureau.draw("congress", "D1", 1))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("subjects.panel.unasked"));
  }
}
