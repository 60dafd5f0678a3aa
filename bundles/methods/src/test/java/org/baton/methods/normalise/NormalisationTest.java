package org.baton.methods.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.baton.methods.matrix.Refused;
import org.baton.methods.normalise.FractionOfMaximum.Down;
import org.baton.methods.normalise.PercentileRank.Definition;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Worked values, those of the R package COINr's own tests among them. */
class NormalisationTest {
  private static final Offset<Double> NEAR = within(1e-12);
  private static final double NAN = Double.NaN;
  private static final double[] TIED = {40, 20, NAN, 10, 20};

  private static double[] up(Normalisation way, double... column) {
    return way.apply(column, Direction.UP);
  }

  private static double[] down(Normalisation way, double... column) {
    return way.apply(column, Direction.DOWN);
  }

  @Test
  void minMaxOfTheWorkedMatrix() {
    double[][] data = {{80, 60, 12}, {90, 70, 15}, {70, 95, 9}, {85, 50, 20}};
    MinMaxScale unit = new MinMaxScale(0, 1, false);
    double[][] scores =
        Normalisation.apply(
            data, List.of(unit, unit, unit), List.of(Direction.UP, Direction.UP, Direction.DOWN));
    double[][] worked = {{.5, .2222, .7273}, {1, .4444, .4545}, {0, 1, 1}, {.75, 0, 0}};
    for (int i = 0; i < worked.length; i++) {
      assertThat(scores[i]).containsExactly(worked[i], within(5e-5));
    }
    assertThat(data[0]).containsExactly(80, 60, 12);
  }

  @Test
  void minMaxReachesAnyRange() {
    double[] scores = up(new MinMaxScale(2, 7, false), 1, 4, NAN, 10);
    assertThat(scores).containsExactly(new double[] {2, 2 + 5 / 3.0, NAN, 7}, NEAR);
    assertThat(up(new MinMaxScale(0, 100, true), 3, 3, NAN)).containsExactly(50, 50, NAN);
  }

  @Test
  void zScoresHaveTheirMeanAndDeviation() {
    double[] scores = down(new ZScore(5, 2, Deviation.SAMPLE), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(Statistics.mean(scores)).isCloseTo(5, NEAR);
    assertThat(Statistics.sampleDeviation(scores)).isCloseTo(2, NEAR);
    assertThat(scores[0]).isGreaterThan(scores[9]);
    double[] population = up(new ZScore(0, 1, Deviation.POPULATION), 2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(population[7]).isCloseTo(2, NEAR);
  }

  @Test
  void ranksCountFromTheWorstWithEachWayOfTreatingTies() {
    assertThat(up(new RankScale("min"), TIED)).containsExactly(4, 2, NAN, 1, 2);
    assertThat(up(new RankScale("max"), TIED)).containsExactly(4, 3, NAN, 1, 3);
    assertThat(up(new RankScale("average"), TIED)).containsExactly(4, 2.5, NAN, 1, 2.5);
    assertThat(up(new RankScale("dense"), TIED)).containsExactly(3, 2, NAN, 1, 2);
    assertThat(down(new RankScale("min"), TIED)).containsExactly(1, 2, NAN, 4, 2);
    assertThat(up(new Borda("min"), TIED)).containsExactly(3, 1, NAN, 0, 1);
  }

  @Test
  void ranksTellSmallValuesApart() {
    assertThat(up(new RankScale("min"), 1e-12, 2e-12)).containsExactly(1, 2);
  }

  @Test
  void percentileRanksOfEveryDefinition() {
    assertThat(up(new PercentileRank(Definition.AT_OR_BELOW), TIED))
        .containsExactly(1, .75, NAN, .25, .75);
    assertThat(up(new PercentileRank(Definition.BELOW), TIED))
        .containsExactly(.75, .25, NAN, 0, .25);
    assertThat(up(new PercentileRank(Definition.MIDDLE), TIED))
        .containsExactly(.875, .5, NAN, .125, .5);
    assertThat(up(new PercentileRank(Definition.OF_OTHERS), TIED))
        .containsExactly(1, 1 / 3.0, NAN, 0, 1 / 3.0);
  }

  @Test
  void distances() {
    assertThat(up(new DistanceToMaximum(), 2, 4, NAN, 6)).containsExactly(0, .5, NAN, 1);
    assertThat(down(new DistanceToMaximum(), 2, 4, NAN, 6)).containsExactly(1, .5, NAN, 0);
    assertThat(up(new DistanceToTarget(10, false), 0, 5, 11))
        .containsExactly(new double[] {0, .5, 1.1}, NEAR);
    assertThat(up(new DistanceToTarget(10, true), 0, 5, 11)).containsExactly(0, .5, 1);
    assertThat(down(new DistanceToTarget(0, false), -1, 1, 10))
        .containsExactly(new double[] {1.1, .9, 0}, NEAR);
    assertThat(down(new DistanceToTarget(0, true), -1, 1, 10))
        .containsExactly(new double[] {1, .9, 0}, NEAR);
    assertThat(up(new DistanceToReference(2, false), 2, 4, 6, 10)).containsExactly(0, .5, 1, 2);
    assertThat(up(new DistanceToReference(2, true), 2, 4, 6, 10)).containsExactly(0, .5, 1, 1);
    assertThat(down(new DistanceToReference(2, false), 2, 4, 6, 10)).containsExactly(2, 1.5, 1, 0);
  }

  @Test
  void goalposts() {
    GoalpostScale posts = new GoalpostScale(0, 10, 1, true);
    assertThat(up(posts, 1, 11, -1)).containsExactly(.1, 1, 0);
    assertThat(down(posts, 1, 11, -1)).containsExactly(new double[] {.9, 0, 1}, NEAR);
    assertThat(up(new GoalpostScale(1, 10, 100, false), 1, 5.5, 19)).containsExactly(0, 50, 200);
  }

  @Test
  void fractionsOfTheMaximum() {
    FractionOfMaximum inverse = new FractionOfMaximum(Down.INVERSE);
    assertThat(up(inverse, 2, NAN, 8)).containsExactly(.25, NAN, 1);
    assertThat(down(inverse, 2, NAN, 8)).containsExactly(1, NAN, .25);
    assertThat(down(new FractionOfMaximum(Down.TURNED), 2, 8)).containsExactly(1, 4);
    assertThat(down(new Unchanged(), 2, NAN)).containsExactly(-2, NAN);
  }

  @Test
  void whatHasNoMeaningIsRefusedWithItsPlace() {
    refused("constant", () -> up(MinMaxScale.PERCENT, 3, 3, NAN));
    refused("constant", () -> up(ZScore.STANDARD, 3, 3));
    refused("constant", () -> up(new DistanceToMaximum(), 3, 3));
    refused("target-not-better", () -> up(new DistanceToTarget(1, false), 2, 3));
    refused("target-not-better", () -> down(new DistanceToTarget(4, false), 2, 3));
    refused("reference-missing", () -> up(new DistanceToReference(1, false), 2, NAN));
    refused("reference-worst", () -> up(new DistanceToReference(0, false), 2, 3));
    refused("maximum", () -> up(new FractionOfMaximum(Down.INVERSE), -2, 0));
    refused("direction", () -> MinMaxScale.PERCENT.apply(new double[] {1, 2}, Direction.TARGET));
    refused("goalposts", () -> new GoalpostScale(3, 3, 1, true));
    assertThatThrownBy(() -> new RankScale("first")).isInstanceOf(IllegalArgumentException.class);
    Normalisation way = MinMaxScale.PERCENT;
    assertThatThrownBy(
            () ->
                Normalisation.apply(
                    new double[][] {{1, 5}, {2, 5}},
                    List.of(way, way),
                    List.of(Direction.UP, Direction.UP)))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.column()).isEqualTo(1);
              assertThat(e.value()).isEqualTo(5);
            });
  }

  @Test
  void nothingKnownStaysSo() {
    for (Normalisation way :
        List.of(
            MinMaxScale.PERCENT,
            ZScore.STANDARD,
            new RankScale("min"),
            new Borda("min"),
            new PercentileRank(Definition.OF_OTHERS),
            new DistanceToMaximum(),
            new DistanceToTarget(1, true),
            new DistanceToReference(0, true),
            new GoalpostScale(0, 1, 1, true),
            new FractionOfMaximum(Down.INVERSE),
            new Unchanged())) {
      assertThat(up(way, NAN, NAN)).as(way.name()).containsExactly(NAN, NAN);
    }
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable of) {
    assertThatThrownBy(of)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
