package org.baton.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.GroupShare;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

class CombineStepTest {
  private static final List<GroupShare> SHARES =
      List.of(
          new GroupShare("public", 70, true),
          new GroupShare("experts", 20, false),
          new GroupShare("self", 10, false));

  private final CombineStep step = new CombineStep();

  private static PretendedRun run(int units) {
    return new PretendedRun(units, SHARES, 5, 1, 1);
  }

  @Test
  void groupsCountByTheirShares() {
    PretendedRun run = run(1);
    run.answer(0, 0, 10, 80).answer(0, 1, 2, 90).answer(0, 2, 1, 100);
    step.run(run);
    assertThat(run.value(0).value(0)).isCloseTo(.7 * 80 + .2 * 90 + .1 * 100, within(1e-12));
  }

  @Test
  void anAbsentSupplementLeavesTheRest() {
    PretendedRun run = run(1);
    run.answer(0, 0, 5, 80).answer(0, 2, 1, 40);
    step.run(run);
    assertThat(run.value(0).value(0)).isEqualTo((70 * 80 + 10 * 40) / 80.0);
  }

  @Test
  void withoutItsMainGroupAnIndicatorIsInsufficient() {
    PretendedRun run = run(2);
    run.answer(0, 0, 4, 80).answer(0, 1, 3, 90);
    run.answer(1, 1, 3, 90).answer(1, 2, 1, 90);
    step.run(run);
    assertThat(run.value(0).state(0)).isEqualTo(ScoreState.INSUFFICIENT);
    assertThat(run.value(0).state(1)).isEqualTo(ScoreState.INSUFFICIENT);
  }

  @Test
  void aGroupWithoutAMeanAfterTrimmingDoesNotQualify() {
    PretendedRun run = run(1);
    run.answer(0, 0, 6, Double.NaN).answer(0, 1, 1, 50);
    step.run(run);
    assertThat(run.value(0).state(0)).isEqualTo(ScoreState.INSUFFICIENT);
  }

  @Test
  void noAnswerAtAllIsMissingAndNotZero() {
    PretendedRun run = run(1);
    step.run(run);
    assertThat(run.value(0).state(0)).isEqualTo(ScoreState.MISSING);
    assertThat(run.value(0).value(0)).isNaN();
  }

  @Test
  void whatDoesNotApplyStaysSo() {
    PretendedRun run = run(1);
    run.value(0).set(0, ScoreState.NOT_APPLICABLE);
    run.answer(0, 0, 9, 80);
    step.run(run);
    assertThat(run.value(0).state(0)).isEqualTo(ScoreState.NOT_APPLICABLE);
  }

  @Test
  void anUnknownGroupIsNamed() {
    PretendedRun run = new PretendedRun(1, List.of(new GroupShare("ghosts", 1, true)), 1, 1, 1);
    assertThatThrownBy(() -> step.run(run))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.arguments()).containsExactly("ghosts"));
  }

  @Test
  void everyGroupIsExplainedWithItsNumbers() {
    PretendedRun run = run(1);
    run.answer(0, 0, 10, 80).answer(0, 1, 2, 90);
    step.run(run);
    List<String> said = new ArrayList<>();
    step.explain(run, 1, 0, (key, words) -> said.add(key + " " + List.of(words)));
    assertThat(said).hasSize(4);
    assertThat(said.get(0)).startsWith("subjects.combine.group").contains("10, 80.0, 77.7");
    assertThat(said.get(2)).startsWith("subjects.combine.few").contains("0, 1");
    assertThat(said.get(3)).startsWith("subjects.combine.value");
    step.explain(run, 0, 0, (key, words) -> said.add(key));
    assertThat(said).hasSize(4);
  }

  @Test
  void withoutItsMainGroupNoShareMovesInTheExplanation() {
    PretendedRun run = run(1);
    run.answer(0, 0, 4, 80).answer(0, 1, 3, 90);
    step.run(run);
    List<String> said = new ArrayList<>();
    step.explain(run, 1, 0, (key, words) -> said.add(key + " " + List.of(words)));
    assertThat(said.get(0)).startsWith("subjects.combine.main").contains("4, 5");
    assertThat(said.get(1)).startsWith("subjects.combine.group").contains("3, 90.0, 20.0");
    assertThat(said.get(3)).startsWith("subjects.combine.insufficient");
  }

  @Test
  void theStepIsFoundOnAFlatClassPath() {
    assertThat(ServiceLoader.load(EvaluationStep.class))
        .anySatisfy(found -> assertThat(found).isInstanceOf(CombineStep.class));
  }
}
