package org.baton.methods.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baton.methods.score.Direction;
import org.junit.jupiter.api.Test;

class PastTest {
  private static final double[] SERIES = {52, 48, 55, 50, 47, 53, 51, 49, 54, 50, 52, 66};

  @Test
  void aFixedBaselineShowsTheLastValueAsASignal() {
    NaturalLimits limits = NaturalLimits.ofBaseline(11, SERIES);
    assertThat(limits.mean()).isEqualTo(51);
    assertThat(limits.lower()).isCloseTo(40.36, within(1e-9));
    assertThat(limits.upper()).isCloseTo(61.64, within(1e-9));
    assertThat(limits.isSignal(66)).isTrue();
    assertThatThrownBy(() -> NaturalLimits.ofBaseline(13, SERIES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdingALevelCountsAsKept() {
    double third = (0.1 + 0.1 + 0.1) / 3;
    assertThat(third).isNotEqualTo(0.1);
    assertThat(Improvement.kept(Direction.UP, 0.1, third, Double.NaN)).isTrue();
    assertThat(Improvement.kept(Direction.UP, 0.09, third, Double.NaN)).isFalse();
    assertThat(Improvement.kept(Direction.DOWN, 0.09, third, Double.NaN)).isTrue();
    assertThat(Improvement.kept(Direction.TARGET, 52, 47, 50)).isTrue();
    assertThat(Improvement.kept(Direction.TARGET, 54, 47, 50)).isFalse();
    assertThatThrownBy(() -> Improvement.kept(Direction.TARGET, 1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
