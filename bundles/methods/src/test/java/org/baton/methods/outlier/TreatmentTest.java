package org.baton.methods.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.baton.methods.matrix.Refused;
import org.junit.jupiter.api.Test;

/** Worked values, those of the R package COINr's own tests among them. */
class TreatmentTest {
  private static double[] upTo(int n, double... more) {
    return DoubleStream.concat(IntStream.rangeClosed(1, n).asDoubleStream(), Arrays.stream(more))
        .toArray();
  }

  private static Treatment with(Winsorisation winsorisation, Transform transform) {
    return new Treatment(OutlierCheck.USUAL, winsorisation, transform, 0.5, false);
  }

  @Test
  void oneOutlierIsBroughtToTheNextValue() {
    Treated high = Treatment.USUAL.apply(upTo(10, 100));
    assertThat(high.values()).containsExactly(upTo(10, 10));
    assertThat(high.state()).isEqualTo(Treated.State.CURED);
    assertThat(high.points()).containsExactly(new Treated.Point(10, 100, 10));
    Treated low = Treatment.USUAL.apply(upTo(10, -100));
    assertThat(low.values()).containsExactly(upTo(10, 1));
    assertThat(low.points()).containsExactly(new Treated.Point(10, -100, 1));
  }

  @Test
  void whereWinsorisationDoesNotHelpTheWholeIndicatorIsTransformed() {
    double[] values = upTo(20, 100, 200);
    Treated only = with(new Winsorisation(1, false), Transform.NONE).apply(values);
    assertThat(only.state()).isEqualTo(Treated.State.FAILING);
    assertThat(only.values()[21]).isEqualTo(100);
    Treated both = with(new Winsorisation(1, false), Transform.LOG).apply(values);
    assertThat(both.values()).containsExactly(Arrays.stream(values).map(StrictMath::log).toArray());
    assertThat(both.points()).isEmpty();
    assertThat(both.winsorised()).isEqualTo(1);
    Treatment combined =
        new Treatment(
            OutlierCheck.USUAL, new Winsorisation(1, false), Transform.LOG, Double.NaN, true);
    assertThat(combined.apply(values).values()[21]).isEqualTo(StrictMath.log(100));
  }

  @Test
  void forceGoesOnToTheLimitButOnlyWhereThereAreOutliers() {
    Treatment forced = with(new Winsorisation(3, true), Transform.NONE);
    assertThat(forced.apply(upTo(20, 100, 200)).points()).hasSize(3);
    assertThat(forced.apply(upTo(10)).points()).isEmpty();
  }

  @Test
  void tiedPointsMoveTogetherAndAreAllCounted() {
    double[] values = upTo(30, 500, 500, Double.NaN);
    Treated treated = with(new Winsorisation(1, false), Transform.NONE).apply(values);
    assertThat(treated.winsorised()).isEqualTo(2);
    assertThat(treated.values()[30]).isEqualTo(30);
    assertThat(treated.values()[32]).isNaN();
    assertThat(values[30]).isEqualTo(500);
  }

  @Test
  void whatCannotBeDecidedIsLeftAsItWas() {
    assertThat(Treatment.USUAL.apply(new double[] {5, 5, 5, 5, 5}).state())
        .isEqualTo(Treated.State.UNDECIDED);
    // Winsorising a single different value leaves nothing to judge.
    double[] almost = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    Treated treated = Treatment.USUAL.apply(almost);
    assertThat(treated.state()).isEqualTo(Treated.State.UNDECIDED);
    assertThat(treated.values()).containsExactly(almost);
  }

  @Test
  void everyTransformHasItsFormula() {
    double[] x = {1, 3, 9, Double.NaN};
    assertThat(Transform.LOG_RANGE.apply(x, 0)[1]).isCloseTo(Math.log(2.08), within(1e-12));
    assertThat(Transform.LOG_ONE.apply(x, 0)[1]).isCloseTo(Math.log(3), within(1e-12));
    assertThat(Transform.LOG_TAIL.apply(x, 0)[1]).isCloseTo(Math.log(2.08), within(1e-12));
    assertThat(Transform.LOG_TAIL.apply(new double[] {1, 7, 9}, 0)[1])
        .isCloseTo(-Math.log(2.08), within(1e-12));
    assertThat(Transform.LOG_GII.apply(x, 0)[1]).isCloseTo(Math.log(3), within(1e-12));
    assertThat(Transform.BOX_COX.apply(x, 2)[1]).isEqualTo(4);
    assertThat(Transform.BOX_COX.apply(x, 0)[2]).isEqualTo(StrictMath.log(9));
    assertThat(Transform.BOX_COX_SHIFTED.apply(new double[] {-1, 2}, 2)[1]).isEqualTo(7.5);
    assertThat(Transform.BOX_COX_SHIFTED.apply(x, 2)[3]).isNaN();
  }

  @Test
  void aTransformWithoutMeaningIsRefusedWithItsPlace() {
    List<Treated> log = new ArrayList<>();
    double[][] column = new double[23][1];
    double[] values = upTo(20, 100, 200, 0);
    for (int i = 0; i < column.length; i++) {
      column[i][0] = values[i];
    }
    Treatment way = with(new Winsorisation(0, false), Transform.LOG);
    assertThatThrownBy(() -> Treatment.apply(column, List.of(way), log))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.code()).isEqualTo("not-positive");
              assertThat(e.row()).isEqualTo(22);
              assertThat(e.column()).isZero();
            });
    assertThatThrownBy(() -> Transform.LOG_GII.apply(new double[] {.1, .9}, 0))
        .hasMessageContaining("log-gii-maximum");
    assertThatThrownBy(() -> Transform.BOX_COX.apply(new double[] {1, 2}, Double.NaN))
        .hasMessageContaining("lambda");
    assertThatThrownBy(() -> Transform.of("sqrt")).isInstanceOf(IllegalArgumentException.class);
  }
}
