package org.baton.methods.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.group.ElementScore.State;
import org.baton.methods.group.SelfOther.Flag;
import org.baton.methods.input.BadInput;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static GroupShare share(double weight, boolean main, int minimum, int n, double mean) {
    OptionalDouble known = n == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    return new GroupShare(weight, main, main, minimum, n, known);
  }

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

  @Test
  void withoutItsMainGroupAnElementIsInsufficient() {
    GroupShare main = share(60, true, 5, 5, 80);
    GroupShare other = share(40, false, 1, 1, 90);
    ElementScore both = ElementScore.of(List.of(main, other));
    assertThat(both.score()).hasValueCloseTo(84.0, within(1e-12));
    ElementScore few = ElementScore.of(List.of(share(60, true, 5, 4, 80), other));
    assertThat(few.state()).isEqualTo(State.INSUFFICIENT);
    assertThat(few.missing()).containsExactly(0);
    assertThat(few.counting()).containsExactly(1);
    assertThat(few.score()).isEmpty();
    ElementScore without = ElementScore.of(List.of(main, share(40, false, 2, 1, 90)));
    assertThat(without.score()).hasValue(80);
    ElementScore nobody = ElementScore.of(List.of(share(60, true, 5, 0, 0)));
    assertThat(nobody.state()).isEqualTo(State.MISSING);
    ElementScore weightless = ElementScore.of(List.of(share(0, false, 1, 3, 80)));
    assertThat(weightless.state()).isEqualTo(State.INSUFFICIENT);
    assertThatThrownBy(() -> ElementScore.of(List.of(share(-1, false, 1, 3, 80))))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void theShareOfExternalGroups() {
    assertThat(
            ElementScore.externalShare(
                List.of(share(60, true, 5, 5, 80), share(40, false, 1, 1, 90))))
        .hasValueCloseTo(.6, within(1e-12));
    assertThat(ElementScore.externalShare(List.of())).isEmpty();
  }

  @Test
  void gapsBetweenSelfAndOthers() {
    assertThat(SelfOther.of(90, 75, SelfOther.LIMIT).flag()).isEqualTo(Flag.BLIND_SPOT);
    assertThat(SelfOther.of(60, 75, SelfOther.LIMIT).flag()).isEqualTo(Flag.HIDDEN_STRENGTH);
    assertThat(SelfOther.of(85, 75, SelfOther.LIMIT).flag()).isEqualTo(Flag.NONE);
    assertThat(SelfOther.of(85, 75, SelfOther.LIMIT).gap()).isEqualTo(10);
    assertThatThrownBy(() -> SelfOther.of(Double.NaN, 75, 10)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> SelfOther.of(85, 75, -1)).isInstanceOf(BadInput.class);
  }
}
