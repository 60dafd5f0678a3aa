package org.baton.methods.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baton.methods.matrix.Refused;
import org.junit.jupiter.api.Test;

class OutrankingTest {
  private static final double NAN = Double.NaN;

  @Test
  void aPairIsComparedIndicatorByIndicator() {
    double[][] scores = {{3, 3, 1}, {2, 3, 2}, {1, 1, 1}};
    Outranking o = Outranking.of(scores, 2, 1, 1);
    // First against second: better on 2 of 4, tied on 1, worse on 1.
    assertThat(o.shares()[0]).containsExactly(new double[] {0, .625, .875}, within(1e-15));
    assertThat(o.shares()[1]).containsExactly(new double[] {.375, 0, 1}, within(1e-15));
    assertThat(o.copeland()).containsExactly(2, 0, -2);
    assertThat(o.dominant()).isEqualTo(1);
    assertThat(o.pairs()).isEqualTo(3);
  }

  @Test
  void theExampleOfAnotherTool() {
    double[][] scores = {{1, 3, 2}, {2, 2, 3}, {3, 1, 1}, {4, 5, 4}};
    Outranking o = Outranking.of(scores, 1, 1, 1);
    assertThat(o.shares()[1][0]).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(o.shares()[2][0]).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(o.shares()[3][0]).isEqualTo(1);
    assertThat(o.dominant()).isEqualTo(3);
    assertThat(o.pairs()).isEqualTo(6);
  }

  @Test
  void evenPairsGiveNothingWhateverTheWeights() {
    assertThat(Outranking.of(new double[][] {{1, 2, 1}, {2, 1, 2}}, .1, .3, .2).copeland())
        .containsExactly(0, 0);
  }

  @Test
  void onlyWhatBothHaveIsCompared() {
    double[][] scores = {{1, NAN}, {NAN, 5}, {0, 9}, {NAN, NAN}};
    Outranking o = Outranking.of(scores, 1, 1);
    assertThat(o.shares()[0][1]).isEqualTo(.5);
    assertThat(o.shares()[0][2]).isEqualTo(1);
    assertThat(o.copeland()).containsExactly(1, -1, 0, NAN);
  }

  @Test
  void weightsAreChecked() {
    assertThatThrownBy(() -> Outranking.of(new double[Outranking.MOST_UNITS + 1][1], 1))
        .hasMessageContaining("too-many-units");
    assertThatThrownBy(() -> Outranking.of(new double[][] {{1, 2}}, 1, -1))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.column()).isEqualTo(1));
    assertThatThrownBy(() -> Outranking.of(new double[][] {{1, 2}}, 1))
        .hasMessageContaining("weights");
    assertThatThrownBy(() -> Outranking.of(new double[][] {{1, 2}}, 0, 0))
        .hasMessageContaining("weight");
  }

  @Test
  void theWeightedMedianIsTheMedianForEqualWeights() {
    assertThat(WeightedMedian.of(new double[] {9, 1, 5}, new double[] {1, 1, 1}, 3)).isEqualTo(5);
    assertThat(WeightedMedian.of(new double[] {9, 1, 5, 3}, new double[] {.1, .1, .1, .1}, 4))
        .isEqualTo(4);
    assertThat(WeightedMedian.of(new double[] {1, 2, 9}, new double[] {1, 1, 5}, 3)).isEqualTo(9);
    assertThat(WeightedMedian.of(new double[] {1, 2, 9}, new double[] {1, 1, 2}, 3)).isEqualTo(5.5);
    assertThat(WeightedMedian.of(new double[] {1, 7, 9}, new double[] {1, 0, 1}, 3)).isEqualTo(5);
  }
}
