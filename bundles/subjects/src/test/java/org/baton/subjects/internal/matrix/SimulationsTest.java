package org.baton.subjects.internal.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.text.Text;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.matrix.Cell.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationsTest {
  private static final LocalDate DAY = LocalDate.now().plusDays(1);
  private final TestStore store = new TestStore();
  private final GroupRegister groups = new GroupRegister(store, store, store);
  private final Regimes regimes = new Regimes(store, store, store);
  private final MatrixBook book = new MatrixBook(store, store, store, groups, regimes);
  private final GivenPlans plans = new GivenPlans(DAY.getYear() - 1);
  private final PlanFilling filling =
      new PlanFilling(
          store,
          store,
          store,
          plans,
          book,
          regimes,
          groups,
          new KnownElements(cycle -> Map.of("A1", "Policy-making")));
  private final GivenAnswers answers = new GivenAnswers();
  private CyclePhase phase = CyclePhase.PROVISIONAL;
  private final Simulations simulations =
      new Simulations(
          store,
          () -> List.of(new CycleInfo(GivenPlans.CYCLE, Text.same("C"), 2025, phase)),
          plans,
          answers,
          book,
          filling);
  private long matrix;

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  /** The plan has experts 60 (main, of 2) and the public 40 (of 3); the matrix turns that round. */
  @BeforeEach
  void aMatrixInWhichThePublicLeads() {
    regimes.put(new Regime(DAY, Regime.Kind.TRANSITIONAL, 0.2, Text.same("")), "decided");
    matrix = book.takeStandard(DAY).matrix().id();
    book.put(
        matrix,
        1,
        "policy",
        List.of(
            new Cell("policy", "public", true, 60, 3, Way.SURVEY),
            new Cell("policy", "experts", false, 30, 2, Way.PANEL),
            new Cell("policy", "government", false, 10, 1, Way.ROSTER)));
    answers.add("experts", "D1", 80, 90).add("public", "D1", 50, 60, 70);
    answers.add("experts", "D2", 70, 70).add("public", "D2", 40, 40);
    answers.add("public", "D3", 90, 90, 90);
  }

  private Simulations.Trial trial() {
    return simulations.trial(matrix, GivenPlans.CYCLE);
  }

  @Test
  void scoresWithTheProposedSharesStandBesideTheActualOnes() {
    List<Simulation.UnitValue> units = trial().units("A1", "", 9);
    assertThat(units).extracting(Simulation.UnitValue::unit).containsExactly("D1", "D2", "D3");
    assertThat(units.get(0).now()).hasValue((60 * 85 + 40 * 60) / 100.0);
    // Nobody of the government answered, which is a supplement and leaves the others.
    assertThat(units.get(0).then()).hasValue((60 * 60 + 30 * 85) / 90.0);
    // Two of the public are too few: a supplement now, the main group then.
    assertThat(units.get(1).now()).hasValue(70);
    assertThat(units.get(1).thenState()).isEqualTo(ScoreState.INSUFFICIENT);
    // Without experts there is no score now, but there is one then.
    assertThat(units.get(2).nowState()).isEqualTo(ScoreState.INSUFFICIENT);
    assertThat(units.get(2).then()).hasValue(90);
    assertThat(trial().units("A1", "D1", 1))
        .extracting(Simulation.UnitValue::unit)
        .containsExactly("D2");
    assertThatThrownBy(() -> trial().units("B1", "", 9))
        .hasMessageContaining("subjects.simulation.indicator");
  }

  @Test
  void theOverviewCountsAndComparesAndWritesNothing() {
    Simulation simulation = simulations.trial(matrix, GivenPlans.CYCLE).overview();
    Simulation.Line line = simulation.lines().get(0);
    assertThat(line.element()).isEqualTo("policy");
    assertThat(line.now())
        .isEqualTo(new Simulation.Side(1, OptionalDouble.of((75 + 70) / 2.0), 2, 1));
    assertThat(line.then().external()).isEqualTo(0.9);
    assertThat(line.then().scored()).isEqualTo(2);
    assertThat(line.then().insufficient()).isEqualTo(1);
    // Nobody said what the second stands for: it stays as it is, and nobody answered it.
    assertThat(simulation.lines().get(1).then()).isEqualTo(simulation.lines().get(1).now());
    assertThat(simulation.lines().get(1).now().scored()).isZero();
    assertThat(simulation.units()).isEqualTo(3);
    assertThat(simulation.regime()).isPresent();
    assertThat(simulation.faults()).isEmpty();
    assertThat(plans.number).isEqualTo(1);
  }

  @Test
  void onlyACycleWithResultsIsTried() {
    phase = CyclePhase.EVALUATION;
    assertThatThrownBy(() -> simulations.trial(matrix, GivenPlans.CYCLE))
        .hasMessageContaining("subjects.simulation.early");
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> simulations.trial(matrix, GivenPlans.CYCLE))
        .hasMessageContaining("access.denied");
  }

  @Test
  void theWayToTheNextRegimeIsToldYearByYear() {
    LocalDate next = LocalDate.of(DAY.getYear() + 2, 1, 1);
    regimes.put(new Regime(next, Regime.Kind.PRINCIPLE, 0.5, Text.same("")), "decided");
    List<RegimePath.Year> years = new RegimePath(store, regimes, book).years();
    assertThat(years.get(years.size() - 1).year()).isEqualTo(next.getYear());
    RegimePath.Year then = years.get(years.size() - 2);
    assertThat(then.matrix()).contains(matrix);
    assertThat(then.external().get("policy")).isEqualTo(0.9);
    assertThat(then.allowed()).isTrue();
    // The matrix goes on and is not in keeping with the regime that begins then.
    RegimePath.Year last = years.get(years.size() - 1);
    assertThat(last.regime().orElseThrow().kind()).isEqualTo(Regime.Kind.PRINCIPLE);
    assertThat(last.allowed()).isFalse();
    assertThat(book.takeStandard(next).faults()).isEmpty();
    assertThat(new RegimePath(store, regimes, book).years())
        .last()
        .satisfies(y -> assertThat(y.allowed()).isTrue());
  }
}
