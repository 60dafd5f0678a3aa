package org.baton.methods.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EfficientFrontierTest {
  @Test
  void anOfferThatAnotherBeatsIsDominated() {
    // 80 for 10, 85 for 15, 84 for 18 (beaten by 85 for 15), 90 for 30.
    assertThat(
            EfficientFrontier.dominated(
                new double[] {80, 85, 84, 90}, new double[] {10, 15, 18, 30}, true))
        .containsExactly(false, false, true, false);
  }

  @Test
  void lessIsBetterWhereItIs() {
    // 5 complaints for 10 beat 6 for 10; 3 for 20 is dearer and better.
    assertThat(
            EfficientFrontier.dominated(new double[] {5, 6, 3}, new double[] {10, 10, 20}, false))
        .containsExactly(false, true, false);
  }

  @Test
  void ofTwoEqualOffersNeitherIsDominated() {
    assertThat(EfficientFrontier.dominated(new double[] {5, 5}, new double[] {1, 1}, true))
        .containsExactly(false, false);
    assertThat(EfficientFrontier.dominated(new double[0], new double[0], true)).isEmpty();
  }

  @Test
  void numbersMustBeFiniteAndAsManyOnBothSides() {
    assertThatThrownBy(() -> EfficientFrontier.dominated(new double[1], new double[2], true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> EfficientFrontier.dominated(new double[] {Double.NaN}, new double[] {1}, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("offer 0");
  }
}
