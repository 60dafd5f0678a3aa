package org.baton.indicators.internal.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.standard.RulePreview.Curve;
import org.baton.indicators.internal.standard.RulePreview.Edge;
import org.baton.indicators.internal.standard.RulePreview.Verdict;
import org.junit.jupiter.api.Test;

class RulePreviewTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Curve curve(String rule, Map<String, Object> parameters, String direction) {
    return RulePreview.of(rule, parameters, direction, NONE, 0, 100);
  }

  @Test
  void showsTheJumpAtABand() {
    Curve curve =
        curve("banded", Map.of("bands", List.of(List.of(80, 100), List.of(60, 70))), "up");
    assertThat(curve.verdict()).isEqualTo(Verdict.MONOTONE);
    assertThat(curve.edges())
        .filteredOn(e -> e.value() == 80)
        .containsExactly(new Edge(80, 70, 100, 100));
    assertThat(curve.edges())
        .filteredOn(e -> e.value() == 60)
        .containsExactly(new Edge(60, 0, 70, 70));
  }

  @Test
  void namesACurveThatGoesAgainstTheDirection() {
    Map<String, Object> falling = Map.of("points", List.of(List.of(0, 100), List.of(100, 0)));
    assertThat(curve("piecewise", falling, "up").verdict()).isEqualTo(Verdict.CONTRARY);
    assertThat(curve("piecewise", falling, "down").verdict()).isEqualTo(Verdict.MONOTONE);
    Map<String, Object> dip =
        Map.of("points", List.of(List.of(0, 0), List.of(50, 60), List.of(51, 59), List.of(99, 90)));
    assertThat(curve("piecewise", dip, "up").verdict()).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void anIntervalIsBestInside() {
    Curve curve = curve("interval", Map.of("low", 40, "high", 60, "width", 20), "interval");
    assertThat(curve.verdict()).isEqualTo(Verdict.PEAKED);
    assertThat(curve.edges().get(1).at()).isEqualTo(100);
    assertThat(curve.points())
        .filteredOn(p -> p.value() == 30)
        .singleElement()
        .satisfies(p -> assertThat(p.score()).isCloseTo(50, within(1e-9)));
  }

  @Test
  void namesEveryMistakeBesideItsField() {
    assertThatThrownBy(() -> RulePreview.of("goalposts", Map.of("low", 5), "", NONE, 9, 1))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .startsWith("direction", "high", "parameters"));
    assertThatThrownBy(() -> curve("ratio-to-target", Map.of(), "up"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations()).extracting(Violation::field).containsExactly("target"));
    assertThatThrownBy(() -> curve("secret", Map.of(), "up")).isInstanceOf(Problem.class);
  }
}
