package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baton.methods.agreement.Kendall.Ties;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;

class KendallTest {
  private static final double NONE = Double.NaN;

  @Test
  void concordanceOfTheWorkedRatings() {
    double[][] scores = {{1, 2, 3, 4, 5}, {2, 1, 3, 5, 4}, {1, 3, 2, 4, 5}};
    Kendall k = Kendall.of(scores, Ties.CORRECTED);
    assertThat(k.w()).isCloseTo(.8444, within(5e-5));
    assertThat(k.chiSquare()).isCloseTo(10.133, within(5e-4));
    assertThat(k.p()).isCloseTo(.0382, within(5e-5));
    assertThat(k.freedom()).isEqualTo(4);
  }

  @Test
  void tiesAreCorrectedUnlessAskedOtherwise() {
    double[][] scores = {{5, 4, 4, 2}, {5, 5, 3, 1}, {4, 4, 5, 2}};
    assertThat(Kendall.of(scores, Ties.UNCORRECTED).w()).isCloseTo(.6333, within(5e-5));
    assertThat(Kendall.of(scores, Ties.CORRECTED).w()).isCloseTo(.7037, within(5e-5));
    double[][] flat = {{3, 3, 3}, {2, 2, 2}};
    assertThatThrownBy(() -> Kendall.of(flat, Ties.CORRECTED)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Kendall.of(new double[][] {{1, 2}}, Ties.CORRECTED))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Kendall.of(new double[][] {{1, 2}, {1, NONE}}, Ties.CORRECTED))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> assertThat(e.faults().get(0)).isEqualTo(Fault.at("missing", 1, 1, NONE)));
    assertThat(Ties.of("uncorrected")).isEqualTo(Ties.UNCORRECTED);
    assertThatThrownBy(() -> Ties.of("none")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unitsInRowsGiveTheSameOrAReason() {
    double[][] scores = {{1, 2, 1}, {2, 1, 3}, {3, 3, 2}, {4, 5, 4}, {5, 4, 5}};
    Kendall.Ordered whole = Kendall.ofUnits(new Ratings(scores), Ties.CORRECTED);
    assertThat(whole.estimate().value()).hasValueCloseTo(.8444, within(5e-5));
    assertThat(whole.estimate().p()).hasValueCloseTo(.0382, within(5e-5));
    double[][] holes = {{1, 2, 1}, {2, 1, 3}, {3, 3, 2}, {4, 5, 4}, {5, 4, 5}, {NONE, 4, 5}};
    Kendall.Ordered left = Kendall.ofUnits(new Ratings(holes), Ties.CORRECTED);
    assertThat(left.leftOut()).isEqualTo(1);
    assertThat(left.estimate()).isEqualTo(whole.estimate());
    assertReason(Reason.ALL_TIED, new double[][] {{3, 2}, {3, 2}});
    assertReason(Reason.ONE_UNIT, new double[][] {{3, 2}});
    assertReason(Reason.ONE_RATER, new double[][] {{3}, {2}});
    assertReason(Reason.NO_WHOLE_UNIT, new double[][] {{1, 2, NONE}, {NONE, 2, 3}});
    Ratings agreeing = new Ratings(new double[][] {{1, 10}, {2, 20}, {3, 30}});
    assertThat(Kendall.ofUnits(agreeing, Ties.CORRECTED).estimate().value()).hasValue(1);
  }

  private static void assertReason(Reason reason, double[][] values) {
    Kendall.Ordered ordered = Kendall.ofUnits(new Ratings(values), Ties.CORRECTED);
    assertThat(ordered.estimate()).isEqualTo(Estimate.undefined(reason));
  }
}
