package org.baton.methods.trim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrimmedMeanTest {
  @Test
  void theExtremesAreLeftOut() {
    assertThat(TrimmedMean.of(new double[] {80, 0, 90, 100}, 1, 1)).hasValue(85);
    assertThat(TrimmedMean.of(new double[] {80, 0, 90, 100}, 0, 1)).hasValue(90);
    assertThat(TrimmedMean.of(new double[] {80, 0, 90, 100}, 0, 0)).hasValue(67.5);
  }

  @Test
  void thereIsNoMeanWhenNothingIsLeft() {
    assertThat(TrimmedMean.of(new double[] {80, 90}, 1, 1)).isEmpty();
    assertThat(TrimmedMean.of(new double[0], 0, 0)).isEmpty();
  }
}
