package org.baton.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.aggregate.UndefinedMean;
import org.baton.methods.past.NaturalLimits;
import org.baton.methods.past.OwnPast;
import org.baton.methods.rank.Ranks;
import org.baton.methods.rounding.Round;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Worked values, each checked against its published or independently computed figure. */
class MethodsTest {
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final double[] SCORES = {80, 90, 40};
  private static final double[] WEIGHTS = {.5, .3, .2};

  @Test
  void meansOfThreeScores() {
    assertThat(Mean.ARITHMETIC.of(SCORES, WEIGHTS, 3, 0)).isCloseTo(75, FOUR_DIGITS);
    assertThat(Mean.GEOMETRIC.of(SCORES, WEIGHTS, 3, 0)).isCloseTo(72.1489, FOUR_DIGITS);
    assertThat(Mean.HARMONIC.of(SCORES, WEIGHTS, 3, 0)).isCloseTo(68.5714, FOUR_DIGITS);
    assertThat(Mean.GENERALISED.of(SCORES, WEIGHTS, 3, 1)).isCloseTo(75, FOUR_DIGITS);
    assertThat(Mean.GENERALISED.of(SCORES, WEIGHTS, 3, -1)).isCloseTo(68.5714, FOUR_DIGITS);
  }

  @Test
  void aGeometricMeanOfZeroIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> Mean.GEOMETRIC.of(new double[] {5, 0}, new double[] {1, 1}, 2, 0))
        .isInstanceOfSatisfying(UndefinedMean.class, e -> assertThat(e.place()).isEqualTo(1));
  }

  @Test
  void unknownNamesAreErrorsNeverAFallback() {
    assertThatThrownBy(() -> Mean.of("median")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Missing.of("zero")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Round.of("up")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ranks.descending(new double[] {1}, "first", 8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundingWorksOnTheDecimalThatIsSeen() {
    assertThat(Round.HALF_UP.apply(2.675, 2)).isEqualTo(2.68);
    assertThat(Round.HALF_EVEN.apply(2.665, 2)).isEqualTo(2.66);
    assertThat(Round.HALF_UP.apply(-2.5, 0)).isEqualTo(-3);
    assertThat(Round.HALF_UP.apply(1.1 * 1.1 * 100, 0)).isEqualTo(121);
    assertThat(Round.NONE.apply(2.675, 0)).isEqualTo(2.675);
  }

  @Test
  void ranksWithEachWayOfTreatingTies() {
    double[] values = {70, 90, Double.NaN, 80, 80.000000001};
    double nan = Double.NaN;
    assertThat(Ranks.descending(values, "min", 8)).containsExactly(4, 1, nan, 2, 2);
    assertThat(Ranks.descending(values, "max", 8)).containsExactly(4, 1, nan, 3, 3);
    assertThat(Ranks.descending(values, "average", 8)).containsExactly(4, 1, nan, 2.5, 2.5);
    assertThat(Ranks.descending(values, "dense", 8)).containsExactly(3, 1, nan, 2, 2);
  }

  @Test
  void naturalLimitsOfTheWorkedSeries() {
    NaturalLimits all = NaturalLimits.of(52, 48, 55, 50, 47, 53, 51, 49, 54, 50, 52, 66);
    assertThat(all.mean()).isCloseTo(52.25, FOUR_DIGITS);
    assertThat(all.lower()).isCloseTo(39.192, within(5e-4));
    assertThat(all.upper()).isCloseTo(65.308, within(5e-4));
    assertThat(all.isSignal(66)).isTrue();
    NaturalLimits baseline = NaturalLimits.of(52, 48, 55, 50, 47, 53, 51, 49, 54, 50, 52);
    assertThat(baseline.lower()).isCloseTo(40.36, within(5e-3));
    assertThat(baseline.upper()).isCloseTo(61.64, within(5e-3));
  }

  @Test
  void trendsOfTheWorkedSeries() {
    assertThat(OwnPast.senSlope(60, 62, 65, 64, 70, 73)).isCloseTo(2.6, FOUR_DIGITS);
    assertThat(OwnPast.mannKendall(60, 62, 65, 64, 70, 73)).isEqualTo(13);
    assertThat(OwnPast.gapClosing(60, 75, 80)).isEqualTo(.75);
    assertThat(OwnPast.gapClosing(10, 12, 4)).isCloseTo(-1.0 / 3, FOUR_DIGITS);
    assertThat(OwnPast.gapClosing(80, 81, 80)).isNaN();
  }

  @Test
  void deviationsQuantilesAndSums() {
    assertThat(Statistics.median(10, 11, 9, 10, 12, 10, 11, 30)).isEqualTo(10.5);
    assertThat(Statistics.sampleDeviation(2, 4, 4, 4, 5, 5, 7, 9)).isCloseTo(2.1381, FOUR_DIGITS);
    assertThat(Statistics.populationDeviation(2, 4, 4, 4, 5, 5, 7, 9)).isEqualTo(2);
    assertThat(Statistics.sum(1e16, 1, -1e16)).isEqualTo(1);
    assertThat(Statistics.mean()).isNaN();
  }

  @Test
  void quantilesOfAllNineTypes() {
    double[] expected = {2, 2, 2, 1.5, 2, 1.75, 2.25, 1.9166666667, 1.9375};
    for (int type = 1; type <= 9; type++) {
      assertThat(Statistics.quantile(.25, type, 1, 2, 3, 4, 5, 6))
          .as("type " + type)
          .isCloseTo(expected[type - 1], within(1e-9));
    }
  }
}
