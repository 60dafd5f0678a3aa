package org.baton.methods.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {
  private static ScoringRule rule(String name, Direction direction, Object... pairs) {
    ScoringRules.Made made = ScoringRules.of(name, map(pairs), direction);
    assertThat(made.mistakes()).isEmpty();
    return made.rule().orElseThrow();
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static double score(ScoringRule rule, double value, double target) {
    return rule.score(value, target, Bounds.NONE);
  }

  @Test
  void metGivesAllOrNothingByDirection() {
    ScoringRule up = rule("met", Direction.UP);
    assertThat(score(up, 90, 90)).isEqualTo(100);
    assertThat(score(up, 89.9, 90)).isZero();
    assertThat(score(rule("met", Direction.DOWN), 4.5, 12)).isEqualTo(100);
    assertThat(up.needsTarget()).isTrue();
  }

  @Test
  void ratioToTargetIsFullWhenMetAndProportionalOtherwise() {
    ScoringRule up = rule("ratio-to-target", Direction.UP);
    assertThat(score(up, 45, 60)).isEqualTo(75);
    assertThat(score(up, 70, 60)).isEqualTo(100);
    assertThat(score(up, 0, 0)).isEqualTo(100);
    assertThat(score(up, -1, 0)).isZero();
    assertThat(score(rule("ratio-to-target", Direction.UP, "cap", 120), 90, 60)).isEqualTo(120);
    assertThat(score(rule("ratio-to-target", Direction.DOWN), 16, 12)).isEqualTo(75);
    assertThat(score(rule("ratio-to-target", Direction.DOWN), 0, 12)).isEqualTo(100);
  }

  @Test
  void aTargetThatIsExceededByFarMayCostPoints() {
    ScoringRule up = rule("ratio-to-target", Direction.UP, "deduct", 5);
    assertThat(score(up, 90, 60)).isEqualTo(100);
    assertThat(score(up, 91, 60)).isEqualTo(95);
    assertThat(score(up, 30, 60)).isEqualTo(50);
    ScoringRule down =
        rule("ratio-to-target", Direction.DOWN, "cap", 120, "far", 200, "deduct", 10);
    assertThat(score(down, 6, 12)).isEqualTo(120);
    assertThat(score(down, 5, 12)).isEqualTo(110);
    assertThat(score(rule("ratio-to-target", Direction.UP, "deduct", 300), 200, 60)).isZero();
    assertThat(score(rule("ratio-to-target", Direction.UP, "far", 110), 600, 60)).isEqualTo(100);
    assertThat(ScoringRules.of("ratio-to-target", map("far", 99, "deduct", -1), Direction.UP))
        .satisfies(
            m ->
                assertThat(m.mistakes())
                    .extracting(Mistake::parameter)
                    .containsExactly("far", "deduct"));
  }

  @Test
  void distanceToTargetFallsToNothingAtItsFixedValueOnEitherSide() {
    ScoringRule up = rule("distance-to-target", Direction.UP, "zero", 20);
    assertThat(score(up, 60, 60)).isEqualTo(100);
    assertThat(score(up, 75, 60)).isEqualTo(100);
    assertThat(score(up, 50, 60)).isEqualTo(75);
    assertThat(score(up, 10, 60)).isZero();
    assertThat(score(rule("distance-to-target", Direction.DOWN, "zero", 20), 16, 12)).isEqualTo(50);
    ScoringRule both = rule("distance-to-target", Direction.TARGET, "zero", 20);
    assertThat(score(both, 70, 60)).isEqualTo(score(both, 50, 60)).isEqualTo(75);
    assertThat(score(rule("distance-to-target", Direction.UP, "zero", 60), 59, 60)).isZero();
    assertThat(ScoringRules.of("distance-to-target", Map.of(), Direction.UP).mistakes())
        .extracting(Mistake::code)
        .containsExactly("missing");
  }

  @Test
  void minMaxReachesBothEndsAndTurnsWithTheDirection() {
    Bounds observed = new Bounds(70, 90);
    ScoringRule up = rule("min-max", Direction.UP, "bounds", "observed");
    assertThat(up.score(80, Double.NaN, observed)).isEqualTo(50);
    assertThat(up.score(90, Double.NaN, observed)).isEqualTo(100);
    ScoringRule down = rule("min-max", Direction.DOWN, "bounds", "observed", "to", 1);
    assertThat(down.score(12, Double.NaN, new Bounds(9, 20))).isCloseTo(.7273, within(5e-5));
    ScoringRule given = rule("min-max", Direction.UP, "min", 0, "max", 10);
    assertThat(score(given, 12, Double.NaN)).isEqualTo(120);
  }

  @Test
  void goalpostsAreTruncated() {
    ScoringRule down = rule("goalposts", Direction.DOWN, "low", 0, "high", 20);
    assertThat(score(down, 25, 0)).isZero();
    assertThat(score(down, 5, 0)).isEqualTo(75);
    assertThat(score(down, -1, 0)).isEqualTo(100);
  }

  @Test
  void intervalFallsOffOnBothSides() {
    ScoringRule r = rule("interval", Direction.INTERVAL, "low", 4, "high", 6, "width", 4);
    assertThat(List.of(score(r, 5, 0), score(r, 2, 0), score(r, 8, 0), score(r, 11, 0)))
        .containsExactly(100.0, 50.0, 50.0, 0.0);
  }

  @Test
  void piecewiseIsLevelBeyondItsEnds() {
    ScoringRule r =
        rule(
            "piecewise",
            Direction.UP,
            "points",
            List.of(List.of(0, 0), List.of(50, 60), List.of(100, 100)));
    assertThat(score(r, -5, 0)).isZero();
    assertThat(score(r, 25, 0)).isEqualTo(30);
    assertThat(score(r, 50, 0)).isEqualTo(60);
    assertThat(score(r, 75, 0)).isEqualTo(80);
    assertThat(score(r, 101, 0)).isEqualTo(100);
  }

  @Test
  void bandedTakesTheBestBandReached() {
    ScoringRule r =
        rule("banded", Direction.UP, "bands", List.of(List.of(90, 100), List.of(60, 80)));
    assertThat(List.of(score(r, 95, 0), score(r, 60, 0), score(r, 59, 0)))
        .containsExactly(100.0, 80.0, 0.0);
    ScoringRule d =
        rule("banded", Direction.DOWN, "bands", List.of(List.of(0, 100), List.of(3, 70)));
    assertThat(List.of(score(d, 0, 0), score(d, 2, 0), score(d, 4, 0)))
        .containsExactly(100.0, 70.0, 0.0);
  }

  @Test
  void deductionEfficacyAndYesNo() {
    assertThat(score(rule("deduction", Direction.DOWN, "per", 15), 3, 0)).isEqualTo(55);
    assertThat(score(rule("deduction", Direction.DOWN, "per", 15), 30, 0)).isZero();
    ScoringRule efficacy = rule("efficacy", Direction.UP, "pass", 50, "satisfactory", 90);
    assertThat(score(efficacy, 70, 0)).isEqualTo(80);
    assertThat(score(efficacy, -500, 0)).isZero();
    assertThat(score(rule("yes-no", Direction.UP), 1, 0)).isEqualTo(100);
    assertThat(score(rule("none", Direction.UP), 83.2, 0)).isEqualTo(83.2);
  }

  @Test
  void everyMistakeIsReportedAtOnce() {
    List<Mistake> mistakes =
        ScoringRules.of("interval", map("low", "x", "high", 2, "foo", 1), Direction.INTERVAL)
            .mistakes();
    assertThat(mistakes)
        .extracting(m -> m.parameter() + " " + m.code())
        .containsExactlyInAnyOrder("low not-a-number", "width missing", "foo unknown-parameter");
    assertThat(ScoringRules.of("linear", Map.of(), Direction.UP).mistakes())
        .singleElement()
        .satisfies(m -> assertThat(m.expected()).contains("min-max", "goalposts"));
  }

  @Test
  void impossibleBoundsAreRefused() {
    assertThat(ScoringRules.of("min-max", map("min", 5, "max", 5), Direction.UP).mistakes())
        .extracting(Mistake::code)
        .containsExactly("order");
    assertThat(ScoringRules.of("goalposts", map("low", 1, "high", 1), Direction.UP).mistakes())
        .isNotEmpty();
    assertThat(ScoringRules.of("ratio-to-target", Map.of(), Direction.TARGET).mistakes())
        .isNotEmpty();
  }
}
