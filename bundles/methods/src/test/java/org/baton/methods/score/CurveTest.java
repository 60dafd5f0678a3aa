package org.baton.methods.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baton.methods.score.Curve.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {
  private static final Map<String, Map<String, Object>> PARAMETERS =
      Map.ofEntries(
          Map.entry("none", Map.of()),
          Map.entry("met", Map.of()),
          Map.entry("ratio-to-target", Map.of("cap", 120)),
          Map.entry("distance-to-target", Map.of("zero", 20)),
          Map.entry("min-max", Map.of("min", 20, "max", 80)),
          Map.entry("goalposts", Map.of("low", 20, "high", 80)),
          Map.entry("interval", Map.of("low", 40, "high", 60, "width", 10)),
          Map.entry("piecewise", Map.of("points", List.of(List.of(20, 10), List.of(80, 90)))),
          Map.entry("banded", Map.of("bands", List.of(List.of(80, 100), List.of(60, 70)))),
          Map.entry("yes-no", Map.of()),
          Map.entry("deduction", Map.of("per", 2)),
          Map.entry("efficacy", Map.of("pass", 60, "satisfactory", 90)));

  private static Curve curve(String rule, Direction direction, double target) {
    ScoringRule made = ScoringRules.of(rule, PARAMETERS.get(rule), direction).rule().orElseThrow();
    return Curve.of(made, direction, target, Bounds.NONE, 0, 100, 40);
  }

  @Test
  void everyRuleHasACurve() {
    assertThat(new TreeSet<>(PARAMETERS.keySet())).containsExactlyElementsOf(ScoringRules.names());
    for (String rule : ScoringRules.names()) {
      Curve curve = curve(rule, Direction.UP, 50);
      assertThat(curve.points()).as(rule).hasSize(41);
      assertThat(curve.points().get(40).value()).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "met, 50, 0, 100, 100",
    "ratio-to-target, 50, 100, 100, 100",
    "ratio-to-target, 60, 120, 120, 120",
    "distance-to-target, 20, 0, 0, 0",
    "distance-to-target, 50, 100, 100, 100",
    "min-max, 20, 0, 0, 0",
    "min-max, 80, 100, 100, 100",
    "goalposts, 80, 100, 100, 100",
    "interval, 30, 0, 0, 0",
    "interval, 40, 100, 100, 100",
    "interval, 70, 0, 0, 0",
    "piecewise, 20, 10, 10, 10",
    "piecewise, 80, 90, 90, 90",
    "banded, 60, 0, 70, 70",
    "banded, 80, 70, 100, 100",
    "yes-no, 0, 100, 0, 100",
    "deduction, 50, 0, 0, 0",
    "efficacy, 15, 0, 0, 0",
    "efficacy, 60, 60, 60, 60",
    "efficacy, 90, 100, 100, 100",
  })
  void saysWhatIsScoredAroundEveryEdge(
      String rule, double value, double below, double at, double above) {
    Curve.Edge edge =
        curve(rule, Direction.UP, 50).edges().stream()
            .filter(e -> Math.abs(e.value() - value) < 1e-9)
            .findFirst()
            .orElseThrow();
    assertThat(edge.below()).isEqualTo(below, within(1e-6));
    assertThat(edge.at()).isEqualTo(at, within(1e-6));
    assertThat(edge.above()).isEqualTo(above, within(1e-6));
    assertThat(edge.jumps()).isEqualTo(below != at || at != above);
  }

  @ParameterizedTest
  @CsvSource({
    "none, UP, FITS",
    "none, DOWN, AGAINST",
    "met, UP, FITS",
    "met, DOWN, FITS",
    "ratio-to-target, UP, FITS",
    "ratio-to-target, DOWN, AGAINST",
    "distance-to-target, UP, FITS",
    "distance-to-target, TARGET, FITS",
    "min-max, DOWN, FITS",
    "goalposts, DOWN, FITS",
    "interval, INTERVAL, FITS",
    "interval, TARGET, FITS",
    "interval, UP, AGAINST",
    "met, TARGET, FITS",
    "none, TARGET, AGAINST",
    "deduction, UP, AGAINST",
    "deduction, DOWN, FITS",
    "efficacy, UP, FITS",
    "efficacy, DOWN, AGAINST",
    "yes-no, UP, FITS",
  })
  void judgesByTheDirection(String rule, Direction direction, Verdict verdict) {
    assertThat(curve(rule, direction, 50).verdict()).isEqualTo(verdict);
  }

  @Test
  void namesTheValueThatScoresLessThanAWorseOne() {
    ScoringRule rule =
        new Piecewise(
            List.of(
                new Piecewise.Point(0, 0), new Piecewise.Point(50, 80),
                new Piecewise.Point(60, 70), new Piecewise.Point(100, 100)));
    Curve curve = Curve.of(rule, Direction.UP, Double.NaN, Bounds.NONE, 0, 100, 10);
    assertThat(curve.verdict()).isEqualTo(Verdict.AGAINST);
    assertThat(curve.against().orElseThrow()).isEqualTo(60, within(1e-9));
  }

  @Test
  void findsThatWithACapNoneAtAllScoresLessThanAlmostNone() {
    Curve curve = curve("ratio-to-target", Direction.DOWN, 50);
    assertThat(curve.against().orElseThrow()).isEqualTo(Math.nextUp(0.0));
    ScoringRule uncapped = new RatioToTarget(Direction.DOWN, 100);
    assertThat(Curve.of(uncapped, Direction.DOWN, 50, Bounds.NONE, 0, 100, 40).verdict())
        .isEqualTo(Verdict.FITS);
  }

  @Test
  void tellsThatTakingPointsOffGoesAgainstTheDirection() {
    ScoringRule rule = new RatioToTarget(Direction.UP, 100, 150, 5);
    Curve curve = Curve.of(rule, Direction.UP, 50, Bounds.NONE, 0, 100, 40);
    assertThat(curve.against()).hasValue(Math.nextUp(75.0));
    assertThat(curve.edges()).extracting(Curve.Edge::value).containsExactly(0.0, 50.0, 75.0);
  }

  @Test
  void findsAJumpBetweenThePointsOfTheCurve() {
    ScoringRule rule = new Banded(Direction.UP, List.of(new Piecewise.Point(55.5, 10)), 90);
    assertThat(Curve.of(rule, Direction.UP, Double.NaN, Bounds.NONE, 0, 100, 1).verdict())
        .isEqualTo(Verdict.AGAINST);
  }

  @Test
  void aRangeWhereEverythingScoresTheSameIsFlat() {
    ScoringRule rule = new Goalposts(Direction.UP, 0, 10);
    assertThat(Curve.of(rule, Direction.UP, Double.NaN, Bounds.NONE, 20, 90, 10).verdict())
        .isEqualTo(Verdict.FLAT);
  }

  @Test
  void refusesARangeThatIsNoneAndATargetThatIsMissing() {
    ScoringRule met = new Met(Direction.UP, 100, 0);
    assertThatThrownBy(() -> Curve.of(met, Direction.UP, 1, Bounds.NONE, 5, 5, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Curve.of(met, Direction.UP, Double.NaN, Bounds.NONE, 0, 5, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Curve.of(met, Direction.UP, 1, Bounds.NONE, 0, 5, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
