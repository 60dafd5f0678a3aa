package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final String CYCLE = GivenPlans.CYCLE;

  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  @Test
  void silentMembersAreRemindedOnceADay() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 3);
    bureau.desk.invite(panel);
    assertThat(bureau.desk.remind(panel)).isEqualTo(3);
    assertThat(bureau.sent.get(0))
        .startsWith(PanelDesk.REMINDED)
        .contains("\"accounts\"", "\"due\":\"2030-03-31\"");
    assertThatThrownBy(() -> bureau.desk.remind(panel))
        .hasMessageContaining("subjects.panel.reminded");
    bureau.days(1);
    bureau.accepts(panel, bureau.accounts(panel, State.INVITED).get(0));
    assertThat(bureau.desk.remind(panel)).isEqualTo(2);
  }

  @Test
  void aPanelIsNotClosedWhileSheetsAreAwaitedAndItsLastDayCanMove() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    List<String> both = bureau.begin(panel);
    assertThatThrownBy(() -> bureau.desk.close(panel))
        .hasMessageContaining("subjects.panel.waiting");
    LocalDate later = Bureau.DUE.plusDays(9);
    bureau.desk.extend(panel, later);
    assertThat(bureau.sheets.get(new Place("D1", "experts", both.get(0))).due()).isEqualTo(later);
    assertThatThrownBy(() -> bureau.desk.extend(panel, LocalDate.of(2030, 2, 1)))
        .hasMessageContaining("subjects.wrong");
    bureau.days(45);
    bureau.desk.close(panel);
    assertThat(bureau.standings.get(panel).isInsufficient()).isTrue();
  }

  @Test
  void progressIsByGroup() {
    bureau.experts();
    bureau.rosters.put(List.of(Bureau.member("public", "p1", "", "s", 0)));
    long first = bureau.draw("experts", "D1", 3);
    bureau.draw("experts", "D2", 3);
    bureau.draw("public", "D1", 0);
    List<String> three = bureau.begin(first);
    bureau.submits("D1", "experts", three.get(0));
    List<GroupProgress> progress = bureau.standings.progress(CYCLE);
    assertThat(progress).extracting(p -> p.group().code()).containsExactly("experts", "public");
    GroupProgress experts = progress.get(0);
    assertThat(experts.panels()).isEqualTo(2);
    assertThat(experts.asked()).isEqualTo(6);
    assertThat(experts.accepted()).isEqualTo(3);
    assertThat(experts.given()).isEqualTo(3);
    assertThat(experts.submitted()).isEqualTo(1);
    assertThat(experts.rate()).isEqualTo(100.0 / 3);
    assertThat(experts.main()).isTrue();
    assertThat(experts.below()).isZero();
    // One member of the public cannot be the three that the plan asks for.
    assertThat(progress.get(1).below()).isEqualTo(1);
    assertThat(bureau.standings.page(CYCLE, "experts", "", 0, 1)).hasSize(1);
    assertThat(bureau.standings.page(CYCLE, "", "D1", 0, 9)).hasSize(2);
  }

  @Test
  void aUnitKnowsTheNumbersAndNoNames() {
    bureau.experts();
    bureau.ties.add(
        new Tie(
            0, Tie.HolderKind.ACCOUNT, "e03", "D1", Tie.Kind.CONTRACT, "", null, null, 2, false));
    bureau.draw("experts", "D1", 3);
    Transparency transparency = new Transparency(bureau.store, bureau.store, bureau.around);
    List<Transparency.Evaluators> seen = transparency.of(CYCLE, "D1");
    assertThat(seen).extracting(e -> e.group().code()).containsExactly("experts", "public");
    assertThat(seen.get(0).members()).isEqualTo(3);
    assertThat(seen.get(0).recused()).isEqualTo(1);
    assertThat(seen.get(0).minimum()).isEqualTo(2);
    assertThat(seen.get(0).answers())
        .extracting(a -> a.title().en() + " " + a.share() + " " + a.main())
        .containsExactly("A1 0.6 true", "A2 0.6 true");
    assertThat(seen.toString()).doesNotContain("e03").doesNotContain("Name of");
    bureau.store.denied.add("subjects.view.own");
    assertThatThrownBy(() -> transparency.of(CYCLE, "D1")).hasMessageContaining("access.denied");
  }

  @Test
  void wrongTiesAreRefusedAndEndedOnesStay() {
    Tie wrong =
        new Tie(
            0,
            Tie.HolderKind.UNIT,
            "X1",
            "X2",
            Tie.Kind.JOINT,
            "",
            Bureau.DUE,
            LocalDate.EPOCH,
            99,
            false);
    assertThatThrownBy(() -> bureau.ties.add(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly(
                        "subjects.unit",
                        "subjects.unit",
                        "subjects.member.days",
                        "subjects.number"));
    long id =
        bureau.ties.add(
            new Tie(
                0,
                Tie.HolderKind.UNIT,
                "D2",
                "D1",
                Tie.Kind.JOINT,
                "bridge",
                null,
                null,
                2,
                false));
    bureau.ties.end(id, Bureau.DUE);
    assertThat(bureau.ties.page("", 0, 5).get(0).to()).isEqualTo(Bureau.DUE);
    assertThatThrownBy(() -> bureau.ties.end(99, Bureau.DUE))
        .hasMessageContaining("subjects.tie.none");
  }
}
