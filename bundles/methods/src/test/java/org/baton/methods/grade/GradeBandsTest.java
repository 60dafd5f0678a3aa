package org.baton.methods.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GradeBandsTest {
  @Test
  void aGradeIsGivenFromItsLeastTotalOn() {
    GradeBands bands = new GradeBands(90, 80, 60);
    assertThat(bands.of(105)).isZero();
    assertThat(bands.of(90)).isZero();
    assertThat(bands.of(89.999)).isEqualTo(1);
    assertThat(bands.of(79.99999999999999)).isEqualTo(1);
    assertThat(bands.of(60)).isEqualTo(2);
    assertThat(bands.of(59.9)).isEqualTo(GradeBands.NONE);
    assertThat(bands.of(Double.NaN)).isEqualTo(GradeBands.NONE);
  }

  @Test
  void bandsThatDoNotDescendAreRefused() {
    assertThatThrownBy(() -> new GradeBands(60, 60)).isInstanceOf(IllegalArgumentException.class);
  }
}
