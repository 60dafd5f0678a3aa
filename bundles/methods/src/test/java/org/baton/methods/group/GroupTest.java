package org.baton.methods.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baton.methods.group.Combination.State;
import org.baton.methods.group.SelfOther.Flag;
import org.baton.methods.input.BadInput;
import org.junit.jupiter.api.Test;

class GroupTest {
  @Test
  void meansWithAndWithoutWeights() {
    GroupMean plain = GroupMean.of(new double[] {80, 90, Double.NaN, 70});
    assertThat(plain.n()).isEqualTo(3);
    assertThat(plain.mean()).hasValue(80);
    assertThat(plain.deviation()).hasValueCloseTo(10.0, within(1e-12));
    assertThat(plain.effective()).isCloseTo(3, within(1e-12));
    GroupMean weighted = GroupMean.of(new double[] {80, 90, 70, 10}, 1, 1, 2, 0);
    assertThat(weighted.n()).isEqualTo(3);
    assertThat(weighted.mean()).hasValue(77.5);
    assertThat(weighted.effective()).isCloseTo(16.0 / 6, within(1e-12));
    GroupMean none = GroupMean.of(new double[] {Double.NaN});
    assertThat(none.mean()).isEmpty();
    assertThat(none.shrunk(70, 5)).isEmpty();
    assertThatThrownBy(() -> GroupMean.of(new double[] {1}, 1, 2)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> GroupMean.of(new double[] {1}, -1)).isInstanceOf(BadInput.class);
  }

  @Test
  void fewRatingsAreDrawnTowardsTheCommonMean() {
    GroupMean five = GroupMean.of(new double[] {90, 90, 90, 90, 90});
    assertThat(five.shrunk(70, 5)).hasValue(80);
    assertThat(five.shrunk(70, 0)).hasValue(90);
    assertThatThrownBy(() -> five.shrunk(70, -1)).isInstanceOf(BadInput.class);
  }

  /** Main with weight 60, minimum 5, and another with weight 40, minimum 2. */
  private static Combination combined(int main, int other) {
    Combination of = new Combination();
    of.add(60, true, 5, main, main == 0 ? Double.NaN : 80);
    of.add(40, false, 2, other, other == 0 ? Double.NaN : 90);
    return of;
  }

  @Test
  void withoutItsMainGroupAnElementIsInsufficient() {
    assertThat(combined(5, 2).score()).isCloseTo(84.0, within(1e-12));
    assertThat(combined(5, 1).score()).isEqualTo(80);
    Combination few = combined(4, 2);
    assertThat(few.state()).isEqualTo(State.INSUFFICIENT);
    assertThat(few.score()).isNaN();
    few.clear();
    assertThat(few.state()).isEqualTo(State.MISSING);
    assertThat(few.add(1, true, 1, 3, 70)).isTrue();
    assertThat(few.score()).isEqualTo(70);
    assertThat(combined(0, 0).state()).isEqualTo(State.MISSING);
    Combination trimmedAway = new Combination();
    assertThat(trimmedAway.add(60, true, 1, 2, Double.NaN)).isFalse();
    assertThat(trimmedAway.state()).isEqualTo(State.INSUFFICIENT);
    Combination weightless = new Combination();
    weightless.add(0, false, 1, 3, 80);
    assertThat(weightless.state()).isEqualTo(State.INSUFFICIENT);
    assertThatThrownBy(() -> weightless.add(-1, false, 1, 3, 80)).isInstanceOf(BadInput.class);
  }

  @Test
  void gapsBetweenSelfAndOthers() {
    assertThat(SelfOther.of(90, 75, 10).flag()).isEqualTo(Flag.BLIND_SPOT);
    assertThat(SelfOther.of(60, 75, 10).flag()).isEqualTo(Flag.HIDDEN_STRENGTH);
    assertThat(SelfOther.of(85, 75, 10).flag()).isEqualTo(Flag.NONE);
    assertThat(SelfOther.of(85, 75, 10).gap()).isEqualTo(10);
    assertThatThrownBy(() -> SelfOther.of(Double.NaN, 75, 10)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> SelfOther.of(85, 75, -1)).isInstanceOf(BadInput.class);
  }
}
