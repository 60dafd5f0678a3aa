package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private static final String CYCLE = GivenPlans.CYCLE;

  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  private static List<String> codes(Problem problem) {
    return problem.violations().stream().map(Violation::code).toList();
  }

  @Test
  void aDrawIsBalancedAndCanBeDrawnAgain() throws Exception {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 6);
    List<Seat> seats = bureau.seats(panel);
    assertThat(seats).hasSize(12);
    assertThat(seats).extracting(Seat::place).isSorted().startsWith(1);
    assertThat(seats.subList(0, 6)).allMatch(s -> s.state() == State.PROPOSED);
    assertThat(seats.subList(6, 12)).allMatch(s -> s.state() == State.RESERVE);
    // Six of twelve in three strata of four: two of each.
    assertThat(
            seats.subList(0, 6).stream()
                .collect(
                    Collectors.groupingBy(
                        s -> Integer.parseInt(s.account().substring(1)) % 3, Collectors.counting()))
                .values())
        .containsExactly(2L, 2L, 2L);
    try (Bureau again = new Bureau()) {
      again.experts();
      long same = again.draw("experts", "D1", 6);
      assertThat(again.seats(same))
          .extracting(Seat::account)
          .isEqualTo(seats.stream().map(Seat::account).toList());
    }
    assertThat(bureau.store.audited).contains("subjects.panel.made panel:" + panel);
  }

  @Test
  void onePanelOfManyIsDrawnAgainAloneWithItsOwnSeed() throws Exception {
    bureau.experts();
    List<Long> both = bureau.drawing.draw(Bureau.order("experts", 4, 7L, "D2", "D1"));
    Standing second = bureau.standings.get(both.get(1));
    assertThat(second.panel().unit()).isEqualTo("D2");
    long seed = second.panel().seed();
    assertThat(seed).isNotEqualTo(7).isBetween(0L, 999_999_999L);
    try (Bureau again = new Bureau()) {
      again.experts();
      long alone = again.drawing.draw(Bureau.order("experts", 4, seed, "D2")).get(0);
      assertThat(again.seats(alone))
          .extracting(Seat::account)
          .isEqualTo(second.seats().stream().map(Seat::account).toList());
    }
  }

  @Test
  void loadAndTiesAreLookedAtAndAllUnitsThatFailAreTold() {
    bureau.rosters.put(
        List.of(
            Bureau.member("experts", "busy", "", "s", 1),
            Bureau.member("experts", "inside", "B1", "s", 0),
            Bureau.member("experts", "free", "", "s", 2)));
    DrawOrder two = Bureau.order("experts", 2, 1L, "D1", "D2", "U");
    assertThatThrownBy(() -> bureau.drawing.draw(two))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(codes(p)).containsExactly("subjects.panel.few");
              // D1 gets busy and free, since inside is below it; D2 gets inside and free.
              assertThat(p.violations().get(0).arguments()).containsExactly("U", 1, 2, 0, 2);
            });
    assertThat(bureau.standings.page(CYCLE, "", "", 0, 9)).isEmpty();
  }

  @Test
  void wrongOrdersAreRefusedWithAllThatIsWrong() {
    bureau.experts();
    DrawOrder wrong =
        new DrawOrder(
            CYCLE,
            Panel.Kind.EVALUATION,
            "experts",
            List.of("X1", "X2"),
            "",
            -1,
            LocalDate.of(2030, 2, 28),
            1L);
    assertThatThrownBy(() -> bureau.drawing.draw(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(codes(p))
                    .containsExactly(
                        "subjects.unit", "subjects.unit", "subjects.number", "subjects.panel.due"));
    DrawOrder nowhere =
        new DrawOrder("X", Panel.Kind.EVALUATION, "experts", List.of("D1"), "", 1, Bureau.DUE, 1L);
    assertThatThrownBy(() -> bureau.drawing.draw(nowhere))
        .hasMessageContaining("subjects.panel.cycle");
    bureau.draw("experts", "D1", 2);
    assertThatThrownBy(() -> bureau.draw("experts", "D1", 2))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(codes(p)).containsExactly("subjects.panel.there"));
    bureau.store.denied.add("subjects.manage");
    assertThatThrownBy(() -> bureau.draw("experts", "D2", 2)).hasMessageContaining("access.denied");
  }

  @Test
  void onlyWhoIsClearedGetsASheet() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 4);
    bureau.desk.invite(panel);
    List<String> invited = bureau.accounts(panel, State.INVITED);
    assertThat(bureau.desk.activate(panel)).isZero();
    assertThat(bureau.accepts(panel, invited.get(0))).isEqualTo(State.CLEARED);
    bureau.store.account = invited.get(1);
    long second = bureau.invitations.mine().get(0).seat().id();
    Seat recused =
        bureau
            .invitations
            .accept(second, List.of(new Declaration(Tie.Kind.KINSHIP, "a brother leads it")))
            .seat();
    assertThat(recused.state()).isEqualTo(State.RECUSED);
    assertThat(recused.reason()).isEqualTo(Reason.KINSHIP);
    assertThatThrownBy(() -> bureau.invitations.accept(second, List.of()))
        .hasMessageContaining("subjects.seat.state");
    bureau.store.account = invited.get(2);
    long third = bureau.invitations.mine().get(0).seat().id();
    assertThatThrownBy(() -> bureau.invitations.decline(third, " "))
        .hasMessageContaining("subjects.wrong");
    assertThat(bureau.invitations.decline(third, "ill").seat().state()).isEqualTo(State.DECLINED);
    bureau.store.account = "officer";
    assertThat(bureau.desk.activate(panel)).isEqualTo(1);
    assertThat(bureau.sheets.keySet()).containsExactly(new Place("D1", "experts", invited.get(0)));
    assertThat(bureau.ties.page("D1", 0, 9))
        .extracting(t -> t.holder() + " " + t.kind() + " " + t.declared())
        .containsExactly(invited.get(1) + " KINSHIP true");
  }

  @Test
  void anInvitationIsItsReceiversAlone() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    List<String> proposed = bureau.accounts(panel, State.PROPOSED);
    long seat = bureau.seat(panel, proposed.get(0)).id();
    bureau.store.account = proposed.get(0);
    assertThat(bureau.invitations.mine()).isEmpty();
    assertThatThrownBy(() -> bureau.invitations.mine(seat))
        .hasMessageContaining("subjects.seat.none");
    bureau.store.account = "officer";
    bureau.desk.invite(panel);
    bureau.store.account = proposed.get(1);
    assertThatThrownBy(() -> bureau.invitations.mine(seat))
        .hasMessageContaining("subjects.seat.none");
    assertThatThrownBy(() -> bureau.invitations.acceptAll(List.of(seat)))
        .hasMessageContaining("subjects.seat.none");
    bureau.store.account = proposed.get(0);
    bureau.days(40);
    assertThatThrownBy(() -> bureau.invitations.accept(seat, List.of()))
        .hasMessageContaining("subjects.invitation.late");
    bureau.days(-40);
    bureau.invitations.acceptAll(List.of(seat));
    assertThat(bureau.invitations.mine(seat).seat().state()).isEqualTo(State.CLEARED);
  }

  @Test
  void aTieThatBecomesKnownMeanwhileIsFoundWhenSomebodyAccepts() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    bureau.desk.invite(panel);
    String first = bureau.accounts(panel, State.INVITED).get(0);
    bureau.ties.add(
        new Tie(
            0, Tie.HolderKind.ACCOUNT, first, "D1", Tie.Kind.COUNSELING, "", null, null, 2, false));
    assertThat(bureau.accepts(panel, first)).isEqualTo(State.RECUSED);
    assertThat(bureau.seat(panel, first).reason()).isEqualTo(Reason.COUNSELING);
  }

  @Test
  void whoSitsInTwoGroupsCountsInTheOneOfHigherPriority() {
    List<Member> both = new ArrayList<>();
    for (String account : List.of("a", "b")) {
      both.add(Bureau.member("experts", account, "", "s", 0));
      both.add(Bureau.member("public", account, "", "s", 0));
    }
    both.add(Bureau.member("public", "c", "", "s", 0));
    bureau.rosters.put(both);
    // The public first: experts of higher priority take them away from there.
    long crowd = bureau.draw("public", "D1", 0);
    bureau.begin(crowd);
    bureau.submits("D1", "public", "b");
    long experts = bureau.draw("experts", "D1", 0);
    bureau.begin(experts);
    assertThat(bureau.seat(crowd, "a").reason()).isEqualTo(Reason.TWO_GROUPS);
    assertThat(bureau.seat(experts, "a").state()).isEqualTo(State.ACTIVE);
    // A sheet that is locked counts where it is.
    assertThat(bureau.seat(crowd, "b").state()).isEqualTo(State.SUBMITTED);
    assertThat(bureau.seat(experts, "b").reason()).isEqualTo(Reason.TWO_GROUPS);
    assertThat(bureau.sheets.keySet())
        .containsExactlyInAnyOrder(
            new Place("D1", "public", "b"),
            new Place("D1", "public", "c"),
            new Place("D1", "experts", "a"));
    // The experts first: they are not asked as the public at all.
    bureau.draw("experts", "D2", 0);
    long after = bureau.draw("public", "D2", 0);
    assertThat(bureau.accounts(after, State.PROPOSED)).containsExactly("c");
    assertThat(bureau.accounts(after, State.RECUSED)).containsExactly("a", "b");
  }

  @Test
  void aMainGroupBelowItsMinimumIsInsufficientAndAWaveMendsIt() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    List<String> first = bureau.begin(panel);
    assertThat(bureau.standings.get(panel).next()).isEqualTo(Standing.Next.WAIT);
    bureau.submits("D1", "experts", first.get(0));
    bureau.days(40);
    Standing late = bureau.standings.get(panel);
    assertThat(late.isInsufficient()).isTrue();
    assertThat(late.main()).extracting(t -> t.en()).containsExactly("A1", "A2");
    assertThat(late.missing()).isEqualTo(1);
    assertThat(late.late()).isEqualTo(1);
    assertThat(late.next()).isEqualTo(Standing.Next.WAVE);
    String next =
        late.seats().stream()
            .filter(s -> s.state() == State.RESERVE)
            .findFirst()
            .orElseThrow()
            .account();
    LocalDate due = Bureau.DUE.plusDays(30);
    assertThat(bureau.drawing.wave(panel, 1, due)).isEqualTo(1);
    assertThat(bureau.accounts(panel, State.INVITED)).containsExactly(next);
    assertThat(bureau.seat(panel, next).wave()).isEqualTo(1);
    assertThat(bureau.accepts(panel, next)).isEqualTo(State.CLEARED);
    bureau.desk.activate(panel);
    assertThat(bureau.standings.get(panel).isBelow()).isFalse();
    bureau.submits("D1", "experts", next);
    Standing done = bureau.standings.get(panel);
    assertThat(done.answers()).isEqualTo(2);
    assertThat(done.next()).isEqualTo(Standing.Next.CLOSE);
    bureau.desk.close(panel);
    assertThat(bureau.accounts(panel, State.LOCKED)).hasSize(2);
    assertThat(bureau.accounts(panel, State.LAPSED)).containsExactly(first.get(1));
    assertThatThrownBy(() -> bureau.desk.invite(panel))
        .hasMessageContaining("subjects.panel.closed");
    assertThat(bureau.standings.get(panel).next()).isEqualTo(Standing.Next.NOTHING);
  }

  @Test
  void aWaveGoesOnWithTheRosterWhenTheReserveIsUsedUp() {
    bureau.rosters.put(
        List.of(
            Bureau.member("experts", "a", "", "s", 0), Bureau.member("experts", "b", "", "s", 0)));
    long panel = bureau.draw("experts", "D1", 2);
    bureau.desk.invite(panel);
    long gone = bureau.seat(panel, "a").id();
    assertThatThrownBy(() -> bureau.desk.replace(panel, gone, ""))
        .hasMessageContaining("subjects.wrong");
    bureau.desk.replace(panel, gone, "no answer");
    assertThat(bureau.standings.get(panel).next()).isEqualTo(Standing.Next.WAVE);
    assertThatThrownBy(() -> bureau.drawing.wave(panel, 1, Bureau.DUE))
        .hasMessageContaining("subjects.panel.nobody");
    bureau.rosters.put(
        List.of(
            Bureau.member("experts", "c", "", "s", 0),
            Bureau.member("experts", "d", "D1", "s", 0)));
    assertThat(bureau.drawing.wave(panel, 2, Bureau.DUE)).isEqualTo(1);
    assertThat(bureau.accounts(panel, State.INVITED)).containsExactly("b", "c");
    assertThat(bureau.seat(panel, "d").reason()).isEqualTo(Reason.SAME_UNIT);
    assertThat(bureau.seat(panel, "a").state()).isEqualTo(State.REPLACED);
  }

  @Test
  void whoHasASheetCanLeaveUntilItIsLocked() {
    bureau.experts();
    long panel = bureau.draw("experts", "D1", 2);
    List<String> both = bureau.begin(panel);
    bureau.submits("D1", "experts", both.get(0));
    long locked = bureau.seat(panel, both.get(0)).id();
    assertThatThrownBy(() -> bureau.desk.recuse(panel, locked, "late news"))
        .hasMessageContaining("subjects.seat.submitted");
    assertThat(bureau.seat(panel, both.get(0)).state()).isEqualTo(State.SUBMITTED);
    bureau.desk.recuse(panel, bureau.seat(panel, both.get(1)).id(), "a contract came up");
    assertThat(bureau.sheets).hasSize(1);
    assertThat(bureau.seat(panel, both.get(1)).note()).isEqualTo("a contract came up");
    assertThatThrownBy(() -> bureau.desk.recuse(panel, 999, "x"))
        .hasMessageContaining("subjects.seat.none");
  }
}
