package org.baton.subjects.internal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import org.baton.api.problem.Problem;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.outcome.Outcome.Element;
import org.baton.subjects.internal.reliability.Raters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private final TestStore store = new TestStore();
  private final PretendedCycle cycle = new PretendedCycle();
  private final Outcomes outcomes = new Outcomes(cycle, cycle, store);

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
  void whatIsNotThereIsSaid() {
    assertThat(outcomes.groups("C")).extracting(Outcomes.Answered::sheets).containsExactly(12L, 3L);
    assertThat(outcomes.groups("none")).isEmpty();
    assertThatThrownBy(() -> outcomes.of("C", "ghosts")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> outcomes.of("none", "public")).isInstanceOf(Problem.class);
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> outcomes.of("C", "public")).isInstanceOf(Problem.class);
  }
}
