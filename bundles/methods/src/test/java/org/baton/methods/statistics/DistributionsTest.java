package org.baton.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Figures of SciPy. */
class DistributionsTest {
  private static final Percentage NEAR = Percentage.withPercentage(1e-9);

  @Test
  void theFDistribution() {
    assertThat(FisherF.above(3.2, 2.5, 7.3)).isCloseTo(.09463087477671676, NEAR);
    assertThat(FisherF.above(1e-3, 1, 1)).isCloseTo(.979875021696356, NEAR);
    assertThat(FisherF.above(1.2, 2000, 3000)).isCloseTo(3.519834704048276e-06, NEAR);
    assertThat(FisherF.above(9, 1e6, 3)).isCloseTo(.04635784856702353, within(1e-8));
    assertThat(FisherF.above(0, 3, 4)).isEqualTo(1);
    assertThat(FisherF.above(Double.POSITIVE_INFINITY, 3, 4)).isZero();
    assertThat(FisherF.exceeded(.025, 5, 15)).isCloseTo(3.5764153492790607, NEAR);
    assertThat(FisherF.exceeded(.95, 400, 900)).isCloseTo(.8675329424731972, NEAR);
    assertThatThrownBy(() -> FisherF.above(-1, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FisherF.exceeded(0, 3, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void studentAndNormal() {
    assertThat(Student.within(.95, 11)).isCloseTo(2.200985160091639, NEAR);
    assertThat(Student.beyond(2.5, 7)).isCloseTo(.04099221858575289, NEAR);
    assertThat(Normal.within(.95)).isCloseTo(1.959963984540054, NEAR);
    assertThat(Normal.within(.99)).isCloseTo(2.5758293035489004, NEAR);
    assertThat(Normal.beyond(-1.959963984540054)).isCloseTo(.05, NEAR);
    assertThatThrownBy(() -> Normal.within(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
