package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baton.api.plan.GroupShare;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PanelDeskTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  /**
   * Somebody has a sheet in one group, is cleared in a second and cleared in a third above both.
   */
  private long[] threeGroups() {
    List<GroupShare> three =
        List.of(
            new GroupShare("experts", 50, true),
            new GroupShare("public", 30, false),
            new GroupShare("cppcc", 20, false));
    bureau.plans.share(GivenPlans.CYCLE, 1, bureau.plans.plan.groups(), Map.of("A1", three), "");
    long[] panels = new long[3];
    String[] groups = {"cppcc", "public", "experts"};
    for (int i = 0; i < groups.length; i++) {
      bureau.rosters.put(List.of(Bureau.member(groups[i], "a", "", "s", 0)));
      panels[i] = bureau.draw(groups[i], "D1", 0);
      bureau.desk.invite(panels[i]);
      bureau.accepts(panels[i], "a");
      if (i == 0) {
        bureau.desk.activate(panels[i]);
      }
    }
    return panels;
  }

  @Test
  void whoSitsInSeveralGroupsOfLowerPriorityLeavesThemAll() {
    long[] panels = threeGroups();
    bureau.desk.activate(panels[2]);
    assertThat(bureau.seat(panels[0], "a").reason()).isEqualTo(Reason.TWO_GROUPS);
    assertThat(bureau.seat(panels[1], "a").reason()).isEqualTo(Reason.TWO_GROUPS);
    assertThat(bureau.seat(panels[2], "a").state()).isEqualTo(State.ACTIVE);
    assertThat(bureau.sheets.keySet()).containsExactly(new Place("D1", "experts", "a"));
  }

  @Test
  void aSheetThatIsLockedMeanwhileKeepsItsPlace() {
    long[] panels = threeGroups();
    bureau.beforeWithdrawing = () -> bureau.submits("D1", "cppcc", "a");
    assertThatThrownBy(() -> bureau.desk.activate(panels[2]))
        .hasMessageContaining("subjects.seat.submitted");
    assertThat(bureau.seat(panels[0], "a").state()).isEqualTo(State.SUBMITTED);
    assertThat(bureau.seat(panels[2], "a").state()).isEqualTo(State.CLEARED);
    assertThat(bureau.sheets.keySet()).containsExactly(new Place("D1", "cppcc", "a"));
    bureau.desk.activate(panels[2]);
    assertThat(bureau.seat(panels[2], "a").note()).isEqualTo("cppcc");
  }

  @Test
  void aPanelClosesWhenASheetWasTakenBackElsewhere() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    List<String> both = bureau.begin(panel);
    bureau.submits("D1", "experts", both.get(0));
    bureau.withdraw(GivenPlans.CYCLE, List.of(new Place("D1", "experts", both.get(1))));
    assertThat(bureau.standings.get(panel).awaited()).isZero();
    bureau.desk.close(panel);
    assertThat(bureau.accounts(panel, State.LOCKED)).containsExactly(both.get(0));
    assertThat(bureau.accounts(panel, State.LAPSED)).containsExactly(both.get(1));
  }

  @Test
  void aNewLastDayGivesASheetBackThatWasTaken() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 1);
    Place place = new Place("D1", "experts", bureau.begin(panel).get(0));
    bureau.withdraw(GivenPlans.CYCLE, List.of(place));
    bureau.desk.extend(panel, Bureau.DUE.plusDays(1));
    assertThat(bureau.sheets.keySet()).containsExactly(place);
    assertThat(bureau.standings.get(panel).awaited()).isEqualTo(1);
  }
}
