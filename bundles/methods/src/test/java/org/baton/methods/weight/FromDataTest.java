package org.baton.methods.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Worked values; those beyond the published ones were computed with NumPy and SciPy. */
class FromDataTest {
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final double[][] DATA = {{80, 60, 12}, {90, 70, 15}, {70, 95, 9}, {85, 50, 20}};
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.UP, Direction.UP, Direction.DOWN);

  /** Four judges of six targets: Shrout and Fleiss, Psychological Bulletin 86 (1979). */
  private static final double[][] JUDGES = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  private static void same(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, FOUR_DIGITS);
  }

  @Test
  void entropyOfTheWorkedData() {
    FromData of = Entropy.MIN_MAX.weights(DATA, DIRECTIONS);
    same(of.weights(), .2906, .4096, .2998);
    same(of.information(), 1 - .7652, 1 - .6691, 1 - .7578);
    assertThat(of.constant()).isEmpty();
    same(Entropy.SUM.weights(DATA, DIRECTIONS).weights(), .0563, .38408, .55962);
  }

  @Test
  void criticOfTheWorkedData() {
    same(Spread.critic(DATA, DIRECTIONS, Correlation.PEARSON).weights(), .4758, .2592, .2650);
    same(Spread.critic(DATA, DIRECTIONS, Correlation.SPEARMAN).weights(), .4702, .2363, .2935);
    same(Spread.deviation(DATA, DIRECTIONS).weights(), .33291, .33461, .33248);
  }

  @Test
  void aConstantColumnHasNoWeightAndIsNamed() {
    double[][] data = {{1, 7, 5}, {2, 7, 4}, {4, 7, 9}};
    List<Direction> up = List.of(Direction.UP, Direction.UP, Direction.UP);
    for (FromData of :
        List.of(
            Entropy.MIN_MAX.weights(data, up),
            Entropy.SUM.weights(data, up),
            Spread.critic(data, up, Correlation.PEARSON),
            Spread.deviation(data, up))) {
      assertThat(of.constant()).containsExactly(1);
      assertThat(of.weights()[1]).isZero();
      assertThat(Statistics.sum(of.weights())).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void whatSaysNothingIsRefused() {
    List<Direction> one = List.of(Direction.UP);
    assertThat(code(new double[][] {{1}, {2}}, one)).isEqualTo("too-few");
    assertThat(code(new double[][] {{1}, {1}, {1}}, one)).isEqualTo("all-constant");
    assertThat(code(new double[][] {{1}, {Double.NaN}, {1}}, one)).isEqualTo("missing");
    assertThat(code(new double[][] {{1}, {2, 3}, {1}}, one)).isEqualTo("ragged");
    assertThat(code(new double[][] {{1}, {2}, {3}}, List.of(Direction.TARGET)))
        .isEqualTo("direction");
    assertThat(code(new double[][] {{1}, {2}, {3}}, DIRECTIONS)).isEqualTo("count");
    assertThatThrownBy(() -> Entropy.SUM.weights(new double[][] {{1}, {-2}, {3}}, one))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> assertThat(e.faults()).containsExactly(Fault.at("negative", 1, 0, -2)));
    assertThatThrownBy(() -> Entropy.of("vector")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Correlation.of("kendall"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String code(double[][] data, List<Direction> directions) {
    return catchThrowableOfType(BadInput.class, () -> Entropy.MIN_MAX.weights(data, directions))
        .faults()
        .get(0)
        .code();
  }

  @Test
  void componentsInformAboutTheSet() {
    PrincipalComponents of = PrincipalComponents.of(JUDGES);
    same(of.eigenvalues(), 3.28277, .36298, .24940, .10486);
    same(of.shares(), .82069, .09074, .06235, .02621);
    same(of.loadings()[0], .88686, .93248, .92354, .87967);
    assertThat(of.kaiser()).isEqualTo(1);
    same(of.firstComponent(), .23959, .26487, .25982, .23572);
    same(of.byExplainedVariance(2), .23692, .25909, .26055, .24344);
    assertThat(of.byExplainedVariance(4)).containsExactly(Weights.equal(4), within(1e-12));
    assertThatThrownBy(() -> of.byExplainedVariance(5)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> PrincipalComponents.of(new double[][] {{1, 1}, {2, 1}, {3, 1}}))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.faults().get(0).members()).containsExactly(1));
  }

  @Test
  void correlationsLeaveOutWhatIsMissing() {
    double nan = Double.NaN;
    double[] x = {9, 6, 8, 7, 10, 6, nan, 3};
    double[] y = {8, 2, 8, 6, 9, 7, 5, nan};
    assertThat(Correlation.PEARSON.of(x, y)).isCloseTo(.7501773, within(1e-7));
    assertThat(Correlation.SPEARMAN.of(x, y)).isCloseTo(.8823529, within(1e-7));
    assertThat(Correlation.PEARSON.of(new double[] {1, 2}, new double[] {1, 2})).isNaN();
    assertThat(Correlation.PEARSON.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
  }
}
