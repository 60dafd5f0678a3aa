package org.baton.methods.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baton.methods.delphi.StopRule.Reason;
import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.ChiSquare;
import org.junit.jupiter.api.Test;

class DelphiTest {
  private static final double NONE = Double.NaN;

  @Test
  void chiSquareAsScipyHasIt() {
    assertThat(ChiSquare.above(10.1333333333, 4)).isCloseTo(.0382406053, within(1e-10));
    assertThat(ChiSquare.above(.5, 1)).isCloseTo(.479500122, within(1e-9));
    assertThat(ChiSquare.above(30, 7)).isCloseTo(9.49597251e-5, within(1e-13));
    assertThat(ChiSquare.above(200, 100)).isCloseTo(1.17845007e-8, within(1e-16));
    assertThat(ChiSquare.above(0, 3)).isEqualTo(1);
    assertThat(ChiSquare.above(Double.POSITIVE_INFINITY, 3)).isZero();
    assertThatThrownBy(() -> ChiSquare.above(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersOfARound() {
    ItemSummary s = ItemSummary.of(new double[] {5, 4, NONE, 3, 5, 4}, ItemSummary.AGREES_FROM);
    assertThat(s.answers()).isEqualTo(5);
    assertThat(s.median()).isEqualTo(4);
    assertThat(s.iqr()).isEqualTo(1);
    assertThat(s.agreeing()).isEqualTo(.8);
    assertThat(s.cv()).isCloseTo(Math.sqrt(.7) / 4.2, within(1e-12));
    assertThatThrownBy(() -> ItemSummary.of(new double[] {NONE}, 4)).isInstanceOf(BadInput.class);
  }

  @Test
  void contentValidity() {
    double[][] ratings = {{4, 3, 1}, {3, 2, 2}, {4, 4, 4}, {4, 3, NONE}};
    ContentValidity v = ContentValidity.of(ratings, ContentValidity.RELEVANT_FROM);
    assertThat(v.items()).containsExactly(1, .75, 1.0 / 3);
    assertThat(v.average()).isCloseTo(25.0 / 36, within(1e-12));
    assertThat(v.universal()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(ContentValidity.ratio(9, 10)).isCloseTo(.8, within(1e-12));
    assertThat(ContentValidity.ratio(0, 10)).isEqualTo(-1);
    assertThatThrownBy(() -> ContentValidity.ratio(11, 10)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> ContentValidity.of(new double[][] {{NONE}}, 3))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void authorityAndActivity() {
    assertThat(Panel.authority(.8, .6)).isCloseTo(.7, within(1e-15));
    assertThat(Panel.active(18, 20)).isEqualTo(.9);
    assertThatThrownBy(() -> Panel.authority(1.2, .5)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Panel.active(1, 0)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Panel.active(3, 2)).isInstanceOf(BadInput.class);
  }

  @Test
  void aStudyStopsForAReasonAndGoesOnForOne() {
    StopRule rule = StopRule.USUAL;
    assertThat(rule.after(1, .75, NONE, 2, 1).reasons()).containsExactly(Reason.AGREED);
    assertThat(rule.after(1, .75, NONE, 2, 1).disputed()).containsExactly(0);
    assertThat(rule.after(2, .42, .4, 1, .5).reasons()).containsExactly(Reason.SETTLED);
    assertThat(rule.after(3, .5, .3, 2).reasons()).containsExactly(Reason.LAST_ROUND);
    assertThat(rule.after(3, .5, .3, 2).stop()).isTrue();
    StopRule.Decision first = rule.after(1, .5, NONE, 1, 1);
    assertThat(first.stop()).isFalse();
    assertThat(first.reasons())
        .containsExactly(Reason.TOO_LITTLE_AGREEMENT, Reason.NOTHING_TO_COMPARE);
    assertThat(rule.after(2, .5, .49, 1, 1.5).reasons())
        .containsExactly(Reason.TOO_LITTLE_AGREEMENT, Reason.DISPUTED_ITEMS);
    assertThat(rule.after(2, .5, .3, 1).reasons())
        .containsExactly(Reason.TOO_LITTLE_AGREEMENT, Reason.STILL_MOVING);
    assertThatThrownBy(() -> new StopRule(2, 0, -1, 0))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(4));
  }
}
