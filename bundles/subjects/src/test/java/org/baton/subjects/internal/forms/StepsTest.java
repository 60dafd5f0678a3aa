package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.api.plan.Scale;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Scale PLAN = new Scale(0, 100, 1);

  @Test
  void endsMeetEndsAndThePointsBetweenLieOnTheLine() {
    assertThat(Steps.FIVE.on(PLAN, 1)).isZero();
    assertThat(Steps.FIVE.on(PLAN, 2)).isEqualTo(25);
    assertThat(Steps.FIVE.on(PLAN, 5)).isEqualTo(100);
    assertThat(Steps.YES_NO.on(PLAN, 1)).isEqualTo(100);
    assertThat(Steps.YES_NO.on(PLAN, 0)).isZero();
    assertThat(Steps.HUNDRED.on(new Scale(1, 5, 2), 50)).isEqualTo(3);
  }

  @Test
  void roundsHalfUpToThePlansDecimals() {
    // (4 - 1) / 9 * 100 = 33.33..., and 1 + 4 * .125 = 1.5 goes up.
    assertThat(Steps.TEN.on(PLAN, 4)).isEqualTo(33.3);
    assertThat(Steps.HUNDRED.on(new Scale(0, 1, 1), 5)).isEqualTo(.1);
    assertThat(Steps.FIVE.on(new Scale(1, 3, 0), 2)).isEqualTo(2);
    assertThat(Steps.FIVE.on(new Scale(-3, -1, 0), 2)).isEqualTo(-3);
  }

  @Test
  void refusesWhatIsNotOnTheScale() {
    assertThatThrownBy(() -> Steps.FIVE.on(PLAN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Steps.HUNDRED.has(101)).isFalse();
  }
}
