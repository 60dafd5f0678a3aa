package org.baton.methods.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void weightsByHandAreChecked() {
    assertThat(Weights.manual(new double[] {10, 50, 30, 10}, 100)).containsExactly(.1, .5, .3, .1);
    assertThat(Weights.manual(new double[] {.1, .2, .7}, 1)).containsExactly(.1, .2, .7);
    BadInput e =
        catchThrowableOfType(
            BadInput.class, () -> Weights.manual(new double[] {-1, Double.NaN, 2}, 1));
    assertThat(e.faults()).extracting(Fault::code).containsExactly("negative", "missing");
    assertThat(e.faults()).extracting(Fault::column).containsExactly(0, 1);
    BadInput sum =
        catchThrowableOfType(BadInput.class, () -> Weights.manual(new double[] {.5, .4}, 1));
    assertThat(sum.faults().get(0).value()).isEqualTo(.9);
    assertThatThrownBy(() -> Weights.equal(0)).isInstanceOf(BadInput.class);
    assertThat(Weights.equal(4)).containsOnly(.25);
    assertThatThrownBy(() -> Weights.normalised(0, 0)).isInstanceOf(BadInput.class);
  }

  @Test
  void expertsAndDataAreCombined() {
    double[] experts = {.8, .2};
    double[] data = {.5, .5};
    assertThat(Weights.combined(experts, data, 1)).containsExactly(experts, within(1e-15));
    assertThat(Weights.combined(experts, data, 0)).containsExactly(data, within(1e-15));
    // The ratio is 4^.7.
    assertThat(Weights.combined(experts, data, .7)[0])
        .isCloseTo(2.6390158 / 3.6390158, within(1e-7));
    assertThat(Weights.combined(experts, new double[] {0, 1}, .7)).containsExactly(0, 1);
    assertThat(Weights.combined(experts, new double[] {0, 1}, 1))
        .containsExactly(experts, within(1e-15));
    assertThatThrownBy(() -> Weights.combined(new double[] {1, 0}, new double[] {0, 1}, .7))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Weights.combined(experts, data, 1.1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Weights.combined(experts, new double[] {1}, .5))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void budgetsAreSharedOutWhole() {
    double[][] points = {{50, 30, 20}, {70, 10, 20}};
    Budget budget = Budget.of(points, 100, new double[] {1, 3});
    assertThat(budget.weights()).containsExactly(new double[] {.65, .15, .2}, within(1e-15));
    assertThat(budget.median()).containsExactly(new double[] {.6, .2, .2}, within(1e-15));
    assertThat(budget.deviation()[0]).isCloseTo(Math.sqrt(.02), within(1e-12));
    BadInput e =
        catchThrowableOfType(
            BadInput.class,
            () -> Budget.of(new double[][] {{60, 50}, {120, -20}}, 100, new double[] {1, 1}));
    assertThat(e.faults())
        .containsExactly(Fault.at("sum", 0, -1, 110), Fault.at("negative", 1, 1, -20));
    assertThatThrownBy(() -> Budget.of(new double[][] {{100}, {}}, 100, new double[] {1, 1}))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void weightsAreBroughtWithinBoundsByTheLeastChange() {
    double[] low = {.1, .1, .1};
    double[] high = {.4, .5, .5};
    assertThat(Bounded.nearest(new double[] {.7, .2, .1}, low, high))
        .containsExactly(new double[] {.4, .35, .25}, within(1e-15));
    double[] fine = {.3, .3, .4};
    assertThat(Bounded.nearest(fine, low, high)).containsExactly(fine, within(1e-15));
    assertThat(Bounded.nearest(new double[] {5}, new double[] {0}, new double[] {1}))
        .containsExactly(1);
    assertThat(Bounded.nearest(new double[] {1, 0}, new double[] {.5, .5}, new double[] {1, 1}))
        .containsExactly(.5, .5);
  }

  @Test
  void noOtherWeightsWithinTheBoundsAreNearer() {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 500; round++) {
      int n = 2 + random.nextInt(7);
      double[] w = random.doubles(n, -.5, 1).toArray();
      double[] low = random.doubles(n, 0, 1.0 / n).toArray();
      double[] high = random.doubles(n, 1.0 / n, 1).toArray();
      double[] nearest = Bounded.nearest(w, low, high);
      assertThat(Statistics.sum(nearest)).isCloseTo(1, within(4e-16));
      for (int i = 0; i < n; i++) {
        assertThat(nearest[i]).isBetween(low[i], high[i]);
        for (int j = 0; j < n; j++) {
          // Nothing is gained by moving weight from i to j: the condition of Karush, Kuhn, Tucker.
          if (nearest[i] > low[i] && nearest[j] < high[j]) {
            assertThat(nearest[i] - w[i]).isLessThanOrEqualTo(nearest[j] - w[j] + 1e-14);
          }
        }
      }
    }
  }

  @Test
  void boundsThatNothingFulfilsAreRefused() {
    double[] w = {.5, .5};
    assertThat(code(w, new double[] {.6, .6}, new double[] {1, 1})).isEqualTo("lows");
    assertThat(code(w, new double[] {0, 0}, new double[] {.4, .4})).isEqualTo("highs");
    assertThat(code(w, new double[] {.5, 0}, new double[] {.4, 1})).isEqualTo("bounds");
    assertThat(code(new double[] {Double.NaN, 1}, new double[2], new double[] {1, 1}))
        .isEqualTo("missing");
    assertThat(code(w, new double[1], new double[] {1, 1})).isEqualTo("count");
  }

  private static String code(double[] w, double[] low, double[] high) {
    return catchThrowableOfType(BadInput.class, () -> Bounded.nearest(w, low, high))
        .faults()
        .get(0)
        .code();
  }
}
