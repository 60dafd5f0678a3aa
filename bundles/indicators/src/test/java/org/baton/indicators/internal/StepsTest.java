package org.baton.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.ServiceLoader;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.GradeBand;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Rounding;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final double NONE = Double.NaN;
  private static final MissingRule RENORMALISE = new MissingRule("renormalise", .6, 0);

  private static Node plain(String code, double weight) {
    return Plans.indicator(code, weight, "up", "none");
  }

  private static PretendedRun scored(Node root, double[]... units) {
    PretendedRun run = new PretendedRun(Plans.of(root), units.length);
    for (int unit = 0; unit < units.length; unit++) {
      for (int i = 0; i < units[unit].length; i++) {
        if (!Double.isNaN(units[unit][i])) {
          run.value(i).set(unit, units[unit][i]);
        }
      }
    }
    new StandardiseStep().run(run);
    return run;
  }

  @Test
  void valuesAreScoredByTheirStandardAndMissingStaysMissing() {
    Node root =
        Plans.node(
            "R",
            "arithmetic",
            RENORMALISE,
            Plans.indicator("A", 1, "up", "ratio-to-target"),
            Plans.indicator("B", 1, "down", true, false, "min-max", "bounds", "observed"));
    PretendedRun run = new PretendedRun(Plans.of(root), 4);
    run.values(0, 60, 60, NONE).values(1, 5, 15, 0, 10);
    run.targets[0][0] = 80;
    run.value(0).set(3, ScoreState.NOT_APPLICABLE);
    var outcome = new StandardiseStep().run(run);
    assertThat(run.column("A").value(0)).isEqualTo(75);
    assertThat(run.column("A").state(1)).isEqualTo(ScoreState.INSUFFICIENT);
    assertThat(run.column("A").state(2)).isEqualTo(ScoreState.MISSING);
    assertThat(run.column("A").state(3)).isEqualTo(ScoreState.NOT_APPLICABLE);
    assertThat(run.column("B").value(0)).isEqualTo(100);
    assertThat(run.column("B").state(2)).isEqualTo(ScoreState.MISSING);
    assertThat(run.column("B").value(3)).isEqualTo(50);
    assertThat(outcome.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.arguments()).contains(1));
  }

  @Test
  void aConstantColumnIsAnErrorThatNamesTheIndicator() {
    Node root =
        Plans.node(
            "R",
            "arithmetic",
            RENORMALISE,
            Plans.indicator("A", 1, "up", "min-max", "bounds", "observed"));
    assertThatThrownBy(() -> scored(root, new double[] {5}, new double[] {5}))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.arguments()).startsWith("A"));
  }

  @Test
  void twoFivesAndNothingAreFive() {
    Node root =
        Plans.node("R", "arithmetic", RENORMALISE, plain("A", 1), plain("B", 1), plain("C", 1));
    PretendedRun run = scored(root, new double[] {5, 5, NONE}, new double[] {5, NONE, NONE});
    new AggregateStep().run(run);
    assertThat(run.column("R").value(0)).isEqualTo(5);
    assertThat(run.column("R").state(1)).isEqualTo(ScoreState.INSUFFICIENT);
  }

  @Test
  void eachNodeHasItsOwnMeanRuleAndRounding() {
    Node inner =
        Plans.node(
            "N",
            "geometric",
            new MissingRule("insufficient", 0, 0),
            new Rounding("half_up", 2),
            plain("A", .5),
            plain("B", .3),
            plain("C", .2));
    Node root =
        Plans.node("R", "arithmetic", new MissingRule("impute", 0, 50), inner, plain("D", 1));
    PretendedRun run =
        scored(
            root,
            new double[] {80, 90, 40, NONE},
            new double[] {80, NONE, 40, 70},
            new double[] {NONE, NONE, NONE, NONE});
    new AggregateStep().run(run);
    assertThat(run.column("N").value(0)).isEqualTo(72.15);
    assertThat(run.column("R").value(0)).isEqualTo((72.15 + 50) / 2);
    assertThat(run.column("N").state(1)).isEqualTo(ScoreState.INSUFFICIENT);
    assertThat(run.column("R").value(1)).isEqualTo(60);
    assertThat(run.column("R").state(2)).isEqualTo(ScoreState.MISSING);
  }

  @Test
  void silenceDoesNotPayAndWhatDoesNotApplyIsLeftOut() {
    Node root =
        Plans.node("R", "arithmetic", new MissingRule("worst", 0, 0), plain("A", 1), plain("B", 3));
    PretendedRun run = scored(root, new double[] {80, NONE}, new double[] {80, NONE});
    run.column("B").set(1, ScoreState.NOT_APPLICABLE);
    new AggregateStep().run(run);
    assertThat(run.column("R").value(0)).isEqualTo(20);
    assertThat(run.column("R").value(1)).isEqualTo(80);
  }

  @Test
  void aGeometricMeanOfZeroNamesUnitNodeAndChild() {
    Node root = Plans.node("R", "geometric", RENORMALISE, plain("A", 1), plain("B", 1));
    PretendedRun run = scored(root, new double[] {80, 70}, new double[] {80, 0});
    assertThatThrownBy(() -> new AggregateStep().run(run))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.arguments()).containsExactly("U1", "R", "geometric", 0.0, "B"));
  }

  private static PretendedRun adjusted(double root, double bonus, double faults, double veto) {
    Node tree =
        Plans.node(
            "R",
            "arithmetic",
            RENORMALISE,
            plain("A", 1),
            Plans.indicator("V", 0, "up", false, true, "none"));
    Adjustments items =
        new Adjustments(
            List.of(
                new Adjustments.Item("b", Text.same("b"), 2),
                new Adjustments.Item("f", Text.same("f"), -1.5)),
            5,
            3);
    List<GradeBand> grades =
        List.of(new GradeBand("a", Text.same("a"), 90), new GradeBand("b", Text.same("b"), 60));
    PretendedRun run = new PretendedRun(Plans.of(tree, items, grades), 1);
    run.values(0, root).values(1, veto);
    run.amounts[0][0] = bonus;
    run.amounts[0][1] = faults;
    new StandardiseStep().run(run);
    new AggregateStep().run(run);
    new AdjustStep().run(run);
    new GradeStep().run(run);
    return run;
  }

  @Test
  void pointsAreCappedEachWayAndShownApart() {
    PretendedRun run = adjusted(99, 1, 1, 1);
    assertThat(run.points().value(0)).isEqualTo(.5);
    assertThat(run.total().value(0)).isEqualTo(99.5);
    assertThat(adjusted(99, 9, NONE, 1).total().value(0)).isEqualTo(104);
    assertThat(adjusted(1, NONE, 9, 1).total().value(0)).isEqualTo(-2);
    assertThat(adjusted(80, NONE, NONE, NONE).total().value(0)).isEqualTo(80);
  }

  @Test
  void aVetoFailsTheTotalEvenWithoutAScore() {
    assertThat(adjusted(99, 9, 0, 0).total().value(0)).isZero();
    assertThat(adjusted(99, 9, 0, 0).column("R").value(0)).isEqualTo(99);
    assertThat(adjusted(NONE, 0, 0, 0).total().value(0)).isZero();
    assertThat(adjusted(NONE, 9, 0, NONE).total().state(0)).isEqualTo(ScoreState.MISSING);
  }

  @Test
  void gradesAreGivenByCriterion() {
    assertThat(adjusted(90, NONE, NONE, 1).grade(0)).isZero();
    assertThat(adjusted(89, NONE, NONE, 1).grade(0)).isEqualTo(1);
    assertThat(adjusted(20, NONE, NONE, 1).grade(0)).isEqualTo(-1);
    assertThat(adjusted(NONE, NONE, NONE, NONE).grade(0)).isEqualTo(-1);
  }

  @Test
  void aUnitIsComparedWithItsOwnPast() {
    Node root =
        Plans.node(
            "R", "arithmetic", RENORMALISE, plain("A", 1), Plans.indicator("B", 1, "down", "none"));
    PretendedRun run = new PretendedRun(Plans.of(root), 1);
    run.values(0, 80).values(1, 12);
    run.targets[0][0] = 80;
    run.targets[0][1] = 10;
    run.before[1][0][0] = 80;
    run.before[3][0][0] = 90;
    run.before[5][0][1] = 20;
    run.published.put("0/0/2", 40.0);
    new StandardiseStep().run(run);
    new AggregateStep().run(run);
    new AdjustStep().run(run);
    new PastStep().run(run);
    assertThat(figure(run, "change2")).isCloseTo(6, within(1e-12));
    assertThat(figure(run, "change1")).isNaN();
    assertThat(figure(run, "targets")).isEqualTo(2);
    assertThat(figure(run, "met")).isEqualTo(1);
    assertThat(figure(run, "compared1")).isEqualTo(1);
    assertThat(figure(run, "improved1")).isEqualTo(1);
    assertThat(figure(run, "compared3")).isEqualTo(1);
    assertThat(figure(run, "improved3")).isZero();
    assertThat(figure(run, "compared5")).isEqualTo(2);
    assertThat(figure(run, "improved5")).isEqualTo(1);
  }

  private static double figure(PretendedRun run, String name) {
    return run.figure("indicators." + name)[0];
  }

  @Test
  void theStepsAreFoundOnAFlatClassPath() {
    assertThat(ServiceLoader.load(EvaluationStep.class)).hasSize(5);
  }
}
