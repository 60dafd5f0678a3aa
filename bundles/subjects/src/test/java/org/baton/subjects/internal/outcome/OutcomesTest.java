package org.baton.subjects.internal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.plan.Trim;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.Outcome.Element;
import org.baton.subjects.internal.reliability.Raters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private final TestStore store = new TestStore();
  private final PretendedCycle cycle = new PretendedCycle();
  private final GroupRegister register = new GroupRegister(store, store, store);
  private final Outcomes outcomes = new Outcomes(cycle, cycle, register, store);

  @BeforeEach
  void fill() {
    cycle.fill();
  }

  @AfterEach
  void close() throws SQLException {
    store.close();
  }

  @Test
  void anOutcomeElementByElement() {
    Outcome o = outcomes.of("C", "public");
    assertThat(o.sheets()).isEqualTo(12);
    assertThat(o.units()).isEqualTo(4);
    assertThat(o.evaluators()).isEqualTo(3);
    assertThat(o.resamples()).isEqualTo(1000);
    Element first = o.elements().get(0);
    assertThat(first.answers()).isEqualTo(12);
    assertThat(first.few()).isZero();
    assertThat(first.mean()).isCloseTo(65, within(1e-9));
    assertThat(first.band()).isEqualTo("good");
    assertThat(first.single().value()).isBetween(.9, 1.0);
    assertThat(first.together().value()).isGreaterThan(first.single().value());
    Element second = o.elements().get(1);
    assertThat(second.answers()).isEqualTo(10);
    assertThat(second.few()).isEqualTo(1);
  }

  @Test
  void oneEvaluatorEachIsAReasonNotANumber() {
    Outcome o = outcomes.of("C", "self");
    assertThat(o.elements().get(0).alpha().reason()).isEqualTo("no-pairs");
    assertThat(o.elements().get(0).mean()).isCloseTo(226 / 3.0, within(1e-9));
    assertThat(o.elements().get(1).answers()).isEqualTo(2);
  }

  @Test
  void nothingIsReadAgainUntilSheetsCome() {
    Outcome first = outcomes.of("C", "public");
    int read = cycle.pages;
    assertThat(outcomes.of("C", "public")).isSameAs(first);
    assertThat(cycle.pages).isEqualTo(read);
    cycle.lock("public", "U0", "p9", 10, 10);
    Outcome later = outcomes.of("C", "public");
    assertThat(later.sheets()).isEqualTo(13);
    assertThat(later.input()).isNotEqualTo(first.input());
  }

  @Test
  void onTheDayOnWhichAnotherPlanIsInForceAllIsReadAgain() {
    Outcome first = outcomes.of("C", "public");
    outcomes.gaps("C", "self");
    int read = cycle.pages;
    cycle.hash = "amended";
    assertThat(outcomes.of("C", "public").input()).isNotEqualTo(first.input());
    assertThat(cycle.pages).isEqualTo(read + 1);
    outcomes.gaps("C", "self");
    assertThat(cycle.pages).isEqualTo(read + 3);
  }

  @Test
  void gapsAgainstQualifiedGroupsOnly() {
    Gaps gaps = outcomes.gaps("C", "self");
    assertThat(gaps.limit()).isEqualTo(10);
    assertThat(gaps.largest().get(0).unit()).isEqualTo("U0");
    assertThat(gaps.largest().get(0).flag()).isEqualTo("blind-spot");
    assertThat(gaps.largest().get(0).gap()).isCloseTo(25, within(1e-9));
    assertThat(gaps.hiddenStrengths()).isEqualTo(1);
    // U3 has one answer to E2, fewer than the main group needs; a zero of E2 is no answer.
    assertThat(gaps.insufficient()).isEqualTo(1);
    assertThat(gaps.compared()).isEqualTo(4);
  }

  @Test
  void singleEvaluatorsAreForTheOffice() {
    Raters r = outcomes.raters("C", "public");
    assertThat(r.reason()).isEqualTo("none");
    assertThat(r.raters()).hasSize(3);
    assertThat(r.raters().get(0).effect()).isLessThan(r.raters().get(2).effect());
    store.denied.add("subjects.raters");
    assertThatThrownBy(() -> outcomes.raters("C", "public"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(outcomes.of("C", "public").sheets()).isEqualTo(12);
  }

  @Test
  void fairScoresAreToldWhereThePlanDeclaresThem() {
    Raters raw = outcomes.raters("C", "public");
    assertThat(raw.units()).hasSize(4).allMatch(u -> u.fair() == null);
    assertThat(raw.mean()).isNull();
    assertThat(raw.raters()).allMatch(r -> r.effect() != null);
    cycle.fair = true;
    cycle.hash = "declared";
    Raters fair = outcomes.raters("C", "public");
    assertThat(fair.units()).hasSize(4).allMatch(u -> u.fair() != null);
    assertThat(fair.mean()).isNotNull();
  }

  /** The group's answers are promised to be shown only together, with at least so many. */
  private void anonymous(String group, int minimum) {
    register.put(
        new Group(group, Text.same(group), Side.INTERNAL, Group.Stance.SELF, true, minimum, 1));
  }

  @Test
  void nobodyOfAnAnonymousGroupIsShownAlone() {
    anonymous("public", 3);
    assertThatThrownBy(() -> outcomes.raters("C", "public"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("subjects.outcome.anonymous"));
    Outcome o = outcomes.of("C", "public");
    assertThat(o.anonymous()).isTrue();
    assertThat(o.elements().get(0).mean()).isCloseTo(65, within(1e-9));
    anonymous("public", 11);
    Outcome fewer = outcomes.of("C", "public");
    assertThat(fewer.elements().get(0).mean()).isCloseTo(65, within(1e-9));
    assertThat(fewer.elements().get(1).mean()).isNull();
    assertThat(fewer.elements().get(1).alpha().reason()).isEqualTo("few");
    assertThat(fewer.elements().get(1).single().reason()).isEqualTo("few");
  }

  @Test
  void gapsOfAnAnonymousGroupAreNoSingleAnswers() {
    anonymous("self", 1);
    Gaps gaps = outcomes.gaps("C", "self");
    assertThat(gaps.largest()).isEmpty();
    assertThat(gaps.hidden()).isEqualTo(4);
    assertThat(gaps.insufficient()).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      cycle.lock("self", "U0", "more" + i, 75, 70);
      cycle.lock("self", "U1", "more" + i, 61, 40);
    }
    // U3 alone stays below three answers, and would follow from the mean of all.
    assertThat(outcomes.gaps("C", "self").largest())
        .filteredOn(g -> g.element().equals("E1"))
        .extracting(Gap::unit)
        .containsExactly("U1");
  }

  @Test
  void gapsCompareWhatThePlanCounts() {
    cycle.trim = new Trim(1, 1);
    cycle.lock("public", "U0", "p8", 52, 50);
    cycle.lock("public", "U0", "p9", 100, 50);
    Gap first = gapOf("U1", "E1");
    // 58, 60 and 62, without the highest and the lowest; the one answer of itself is trimmed away.
    assertThat(first).isNull();
    cycle.lock("self", "U0", "s8", 65, 60);
    cycle.lock("self", "U0", "s9", 90, 60);
    assertThat(gapOf("U0", "E1").self()).isEqualTo(75);
    assertThat(gapOf("U0", "E1").others()).isCloseTo((50 + 52 + 52) / 3.0, within(1e-9));
  }

  @Test
  void whatTrimmingLeavesOfAnAnonymousGroupIsNoSingleAnswer() {
    anonymous("self", 1);
    cycle.trim = new Trim(1, 1);
    answersOfItself(3);
    // One answer would be left of each unit.
    assertThat(outcomes.gaps("C", "self").largest()).isEmpty();
    answersOfItself(9);
    // Nine are left, yet the highest and the lowest would follow from the mean of all.
    assertThat(outcomes.gaps("C", "self").largest()).isEmpty();
    assertThat(outcomes.gaps("C", "self").hidden()).isPositive();
  }

  @Test
  void gapsOfAnAnonymousGroupNeedItsMinimumAfterTrimming() {
    anonymous("self", 1);
    cycle.trim = new Trim(2, 1);
    for (String more : List.of("p6", "p7")) {
      cycle.lock("public", "U0", more, 50, 50);
      cycle.lock("public", "U1", more, 60, 60);
      cycle.lock("public", "U3", more, 80, 80);
    }
    answersOfItself(5);
    assertThat(outcomes.gaps("C", "self").largest()).isEmpty();
    answersOfItself(6);
    assertThat(gapOf("U0", "E1").self()).isEqualTo(72);
    assertThat(gapOf("U3", "E1").self()).isEqualTo(72);
  }

  /** Every unit that answers about itself has so many answers in all. */
  private void answersOfItself(int answers) {
    for (String unit : List.of("U0", "U1", "U3")) {
      for (int i = cycle.answers("self", unit); i < answers; i++) {
        cycle.lock("self", unit, unit + "more" + i, 72, 72);
      }
    }
  }

  private Gap gapOf(String unit, String element) {
    return outcomes.gaps("C", "self").largest().stream()
        .filter(g -> g.unit().equals(unit) && g.element().equals(element))
        .findFirst()
        .orElse(null);
  }

  @Test
  void fewAnswersAreDrawnTowardsTheMeanOfAll() {
    Profile p = outcomes.profile("C", "public", "E1", "", 2);
    assertThat(p.common()).isCloseTo(65, within(1e-9));
    assertThat(p.units()).extracting(Profile.UnitMean::unit).containsExactly("U0", "U1");
    assertThat(p.units().get(0).mean()).isCloseTo(50, within(1e-9));
    assertThat(p.units().get(0).shrunk()).isCloseTo((3 * 50 + 5 * 65) / 8.0, within(1e-9));
    assertThat(p.next()).isEqualTo("U1");
    Profile rest = outcomes.profile("C", "public", "E1", "U1", 2);
    assertThat(rest.units()).extracting(Profile.UnitMean::unit).containsExactly("U2", "U3");
    assertThat(rest.next()).isEmpty();
    assertThatThrownBy(() -> outcomes.profile("C", "public", "E9", "", 2))
        .isInstanceOf(Problem.class);
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> outcomes.profile("C", "public", "E1", "", 2))
        .isInstanceOf(Problem.class);
  }

  @Test
  void howManyEvaluatorsATargetNeeds() {
    Profile.Needed crossed = outcomes.profile("C", "public", "E1", "", 9).needed();
    assertThat(crossed.crossed()).isTrue();
    // Without a residual one tells the order; severity is +-2 beside 10 from unit to unit.
    assertThat(crossed.targets().get(2)).isEqualTo(new Profile.Target(.9, 1, 1));
    Profile.Needed nested = outcomes.profile("C", "public", "E2", "", 9).needed();
    assertThat(nested.crossed()).isFalse();
    assertThat(nested.reason()).isEqualTo("none");
    assertThat(nested.targets()).allSatisfy(t -> assertThat(t.relative()).isNull());
    assertThat(outcomes.profile("C", "self", "E1", "", 9).needed().reason()).isEqualTo("no-pairs");
  }

  @Test
  void unitsOfAnAnonymousGroupAreShownFromItsMinimumOn() {
    anonymous("public", 3);
    Profile p = outcomes.profile("C", "public", "E2", "", 9);
    assertThat(p.hidden()).isEqualTo(2);
    assertThat(p.units()).filteredOn(u -> u.mean() == null).hasSize(2);
    assertThat(p.units()).filteredOn(u -> u.shrunk() == null).hasSize(2);
    anonymous("public", 11);
    assertThat(outcomes.profile("C", "public", "E2", "", 9).common()).isNull();
    assertThat(outcomes.profile("C", "public", "E2", "", 9).needed().reason()).isEqualTo("few");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() {
    cycle.claimed = Outcomes.MOST_ANSWERS;
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> outcomes.of("C", "public"),
            () -> outcomes.gaps("C", "self"),
            () -> outcomes.raters("C", "public"))) {
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
    }
    assertThat(cycle.pages).isZero();
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(outcomes.groups("C")).extracting(Outcomes.Answered::sheets).containsExactly(12L, 3L);
    assertThat(outcomes.groups("none")).isEmpty();
    assertThatThrownBy(() -> outcomes.of("C", "ghosts")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> outcomes.of("none", "public")).isInstanceOf(Problem.class);
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> outcomes.of("C", "public")).isInstanceOf(Problem.class);
  }
}
