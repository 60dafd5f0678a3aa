package org.baton.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.Differences.NodeDifference;
import org.baton.core.internal.engine.Differences.UnitDifference;
import org.baton.core.internal.engine.UnitResult.Evidence;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.core.internal.plan.PlanReader;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final UnitSink NOWHERE = result -> {};

  private final Plan plan =
      new PlanReader()
          .read("{code: P, title: P, year: 2026, tree: {code: A, title: A, source: observations}}")
          .plan();
  private final UnitTable units =
      new UnitTable(List.of(new UnitTable.Row("u", Text.same("u"), "", "")));
  private final EvaluationInput nothing =
      new EvaluationInput() {
        @Override
        public void sheets(SheetSink sink) {
          // No answers.
        }

        @Override
        public void observations(ObservationSink sink) {
          // No values.
        }
      };

  private Problem refused(EvaluationStep step, Progress progress) {
    List<InstalledStep> steps =
        List.of(new InstalledStep("x.odd", Phase.STANDARDISE, 0, "x", "1.2.3", step));
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                Engine.onCallersThread()
                    .evaluate(plan, units, nothing, PastScores.NONE, steps, NOWHERE, progress));
    assertThat(problem).as("a refusal").isNotNull();
    return problem;
  }

  @Test
  void aStepThatFailsIsNamedWithItsModule() {
    IllegalStateException broken = new IllegalStateException("out of ideas");
    Problem problem =
        refused(
            c -> {
              throw broken;
            },
            Progress.NONE);
    assertThat(problem.code()).isEqualTo("core.engine.step-failed");
    assertThat(problem.arguments().toArray())
        .containsExactly("x.odd", "x", "1.2.3", "out of ideas");
    assertThat(problem).hasCause(broken);
  }

  @Test
  void aStepThatRefusesIsNamedWithItsModule() {
    Problem problem =
        refused(
            c -> {
              throw Problem.of(Problem.Kind.INVALID, "x.no");
            },
            Progress.NONE);
    assertThat(problem.code()).isEqualTo("core.engine.step-refused");
    assertThat(problem.arguments().toArray()).startsWith("x.odd", "x");
  }

  @Test
  void aCancelledEvaluationEndsBeforeTheNextStep() {
    boolean[] ran = {false};
    Progress atTheStep =
        new Progress() {
          private String stage = "";

          @Override
          public void at(String now, long done, long total) {
            stage = now;
          }

          @Override
          public boolean cancelled() {
            return "x.odd".equals(stage);
          }
        };
    Problem problem =
        refused(
            c -> {
              ran[0] = true;
              return Outcome.of(Map.of());
            },
            atTheStep);
    assertThat(problem.code()).isEqualTo("core.engine.cancelled");
    assertThat(ran[0]).isFalse();
  }

  private static NodeResult node(String code, double score, NodeResult... children) {
    return new NodeResult(
        code,
        Double.NaN,
        Evidence.NONE,
        score,
        ScoreState.SCORED,
        1,
        1,
        List.of(),
        List.of(children));
  }

  private static Optional<UnitResult> result(double total, String grade, NodeResult root) {
    return Optional.of(
        new UnitResult(0, "u", total, ScoreState.SCORED, Double.NaN, grade, Map.of(), root));
  }

  @Test
  void equalResultsHaveNoDifferenceThoughNumbersAreMissing() {
    assertThat(Differences.between(result(70, "B", node("A", 70)), result(70, "B", node("A", 70))))
        .isEmpty();
  }

  @Test
  void aDifferenceNamesTheNodesThatChangedCameAndWent() {
    UnitDifference changed =
        Differences.between(
                result(70, "B", node("A", 70, node("B", 70), node("C", 70), node("D", 1))),
                result(72, "B", node("A", 72, node("B", 70), node("C", 74), node("E", 1))))
            .orElseThrow();
    assertThat(changed.code()).isEqualTo("u");
    assertThat(changed.nodes())
        .extracting(NodeDifference::code)
        .containsExactly("A", "C", "D", "E");
    assertThat(changed.nodes().get(2).later()).isEmpty();
    assertThat(changed.nodes().get(3).earlier()).isEmpty();
  }

  @Test
  void theSmallestStepOfANumberAndAGradeAreDifferences() {
    NodeResult same = node("A", 70);
    assertThat(
            Differences.between(
                result(70, "B", same), result(70, "B", node("A", Math.nextUp(70.0)))))
        .isPresent();
    assertThat(Differences.between(result(70, "B", same), result(70, "A", same))).isPresent();
    assertThat(Differences.between(Optional.empty(), result(70, "B", same))).isPresent();
  }
}
