package org.baton.indicators.internal.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.weighing.Appraisal.Step;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.junit.jupiter.api.Test;

class AhpAnswerTest {
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final List<Item> THREE = WeigherTest.items("A", "B", "C");

  private static double[] priorities(AhpAnswer answer) {
    return answer.appraisal().priorities().values().stream().mapToDouble(v -> v).toArray();
  }

  /** Saaty's example of drinks, as published. */
  @Test
  void drinks() {
    List<Item> drinks = WeigherTest.items("coffee", "wine", "tea", "beer", "soda", "milk", "water");
    double[][] matrix = {
      {1, 9, 5, 2, 1, 1, .5},
      {1 / 9., 1, 1 / 3., 1 / 9., 1 / 9., 1 / 9., 1 / 9.},
      {.2, 3, 1, 1 / 3., .25, 1 / 3., 1 / 9.},
      {.5, 9, 3, 1, .5, 1, 1 / 3.},
      {1, 9, 4, 2, 1, 2, .5},
      {1, 9, 3, 1, .5, 1, 1 / 3.},
      {2, 9, 9, 3, 2, 3, 1}
    };
    AhpAnswer answer = AhpAnswer.ofMatrix(drinks, matrix, Map.of());
    assertThat(priorities(answer))
        .containsExactly(
            new double[] {.1775, .0191, .0418, .1164, .1896, .1288, .3268}, FOUR_DIGITS);
    assertThat(answer.appraisal().lambda()).isCloseTo(7.1766, FOUR_DIGITS);
    assertThat(answer.appraisal().cr()).isCloseTo(.0223, FOUR_DIGITS);
    assertThat(answer.appraisal().accepted()).isTrue();
    assertThat(answer.advice().steps()).isEmpty();
    assertThat(answer.defaulted())
        .containsExactlyInAnyOrder("priorities", "group", "randomIndex", "acceptance", "limit");
    AhpAnswer geometric =
        AhpAnswer.ofMatrix(drinks, matrix, Map.of("priorities", "geometric-mean"));
    assertThat(priorities(geometric))
        .containsExactly(
            new double[] {.1787, .0185, .0422, .1165, .1911, .1286, .3243}, FOUR_DIGITS);
  }

  @Test
  void aCircleIsRejectedHoweverEvenItsPriorities() {
    AhpAnswer answer =
        AhpAnswer.ofPairs(
            THREE,
            List.of(new Pair("A", "B", 9), new Pair("B", "C", 9), new Pair("C", "A", 9)),
            Map.of());
    assertThat(answer.appraisal().cr()).isCloseTo(6.13, within(5e-3));
    assertThat(answer.appraisal().accepted()).isFalse();
    assertThat(answer.appraisal().triads()).hasSize(1);
  }

  @Test
  void aRatioOfPoint23IsCoachedByOneChange() {
    AhpAnswer answer =
        AhpAnswer.ofPairs(
            THREE,
            List.of(new Pair("A", "B", 7), new Pair("A", "C", 3), new Pair("B", "C", 2)),
            Map.of());
    assertThat(answer.advice().before()).isCloseTo(.23, within(.005));
    assertThat(answer.advice().reached()).isTrue();
    assertThat(answer.advice().after()).isLessThanOrEqualTo(.1);
    assertThat(answer.advice().steps()).hasSize(1);
    Step step = answer.advice().steps().get(0);
    assertThat(step.cr()).isEqualTo(answer.advice().after());
    assertThat(answer.advice().then()).isNotEqualTo(answer.advice().now());
  }

  private static List<String> refused(Runnable computation) {
    List<String> codes = new java.util.ArrayList<>();
    assertThatThrownBy(computation::run)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              codes.add(p.code());
              p.violations().stream().map(Violation::code).forEach(codes::add);
            });
    return codes;
  }

  @Test
  void badJudgmentsAreNamed() {
    double[][] matrix = {{1, 3, 0}, {.5, 2, -1}, {0, 1, 1}};
    assertThat(refused(() -> AhpAnswer.ofMatrix(THREE, matrix, Map.of())))
        .contains(
            "indicators.weigh.fault.diagonal",
            "indicators.weigh.fault.not-a-judgment",
            "indicators.weigh.fault.not-reciprocal");
    assertThat(refused(() -> AhpAnswer.ofPairs(THREE, List.of(new Pair("A", "B", 2)), Map.of())))
        .containsExactly(
            "indicators.weigh.invalid",
            "indicators.weigh.fault.disconnected",
            "indicators.weigh.fault.disconnected");
    assertThat(refused(() -> AhpAnswer.ofPairs(THREE, List.of(new Pair("A", "Z", 2)), Map.of())))
        .contains("indicators.weigh.pair-unknown");
    assertThat(
            refused(
                () ->
                    AhpAnswer.ofPairs(
                        THREE, List.of(new Pair("A", "B", 2), new Pair("B", "A", 2)), Map.of())))
        .contains("indicators.weigh.pair-twice");
    List<Item> many =
        IntStream.range(0, 16).mapToObj(i -> new Item("i" + i, Text.same("i"), "")).toList();
    assertThat(refused(() -> AhpAnswer.ofPairs(many, List.of(), Map.of())))
        .containsExactly("indicators.weigh.too-many");
  }

  @Test
  void oneAndTwoThingsAreAlwaysConsistent() {
    AhpAnswer one = AhpAnswer.ofPairs(WeigherTest.items("A"), List.of(), Map.of());
    assertThat(priorities(one)).containsExactly(1);
    AhpAnswer two =
        AhpAnswer.ofPairs(WeigherTest.items("A", "B"), List.of(new Pair("A", "B", 4)), Map.of());
    assertThat(priorities(two)).containsExactly(new double[] {.8, .2}, within(1e-12));
    assertThat(two.appraisal().cr()).isZero();
  }

  @Test
  void missingJudgmentsForbidToTellByTheGeometricIndex() {
    List<Pair> some = List.of(new Pair("A", "B", 2), new Pair("B", "C", 2));
    assertThat(AhpAnswer.ofPairs(THREE, some, Map.of()).appraisal().accepted()).isTrue();
    AhpAnswer byIndex = AhpAnswer.ofPairs(THREE, some, Map.of("acceptance", "gci"));
    assertThat(byIndex.appraisal().accepted()).isNull();
    assertThat(byIndex.appraisal().missing()).isEqualTo(1);
  }
}
