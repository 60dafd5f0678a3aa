package org.baton.methods.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.quality.IndicatorQuality.Flag;
import org.baton.methods.score.Direction;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;
import org.junit.jupiter.api.Test;

class SetQualityTest {
  private static final double NONE = Double.NaN;
  private static final double[][] JUDGES = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  @Test
  void alphaAsPublished() {
    assertThat(Reliability.cronbach(JUDGES)).isCloseTo(.9093, within(5e-5));
    assertThat(Reliability.cronbach(new double[][] {{1}, {2}})).isNaN();
    assertThat(Reliability.cronbach(new double[][] {{1, 2}, {NONE, 2}})).isNaN();
    assertThat(Reliability.cronbach(new double[][] {{1, 2}, {2, 1}})).isNaN();
  }

  @Test
  void eachIllnessIsFound() {
    double[][] set = {
      {1, 2.1, 50, 100, 3, 7},
      {2, 3.9, 40, 101, 4, NONE},
      {3, 6.2, 30, 102, 1, NONE},
      {4, 7.9, 20, 101, 9, 7},
      {50, 99, -400, 100, 5, 7}
    };
    List<Direction> directions =
        List.of(
            Direction.UP, Direction.UP, Direction.DOWN, Direction.UP, Direction.UP, Direction.UP);
    SetQuality q =
        SetQuality.of(
            set, directions, new int[] {0, 0, 0, 1, 1, 1}, Correlation.PEARSON, Limits.USUAL);
    assertThat(q.redundant())
        .extracting(p -> p.one() + "-" + p.other())
        .containsExactlyInAnyOrder("0-1", "0-2", "1-2");
    assertThat(q.redundant()).isSortedAccordingTo((a, b) -> Double.compare(b.r(), a.r()));
    assertThat(q.contrary()).extracting(p -> p.one() + "-" + p.other()).containsExactly("3-4");
    IndicatorQuality first = q.indicators().get(0);
    assertThat(first.skewness()).isCloseTo(2.2206404584946937, within(1e-12));
    assertThat(first.kurtosis()).isCloseTo(4.944867372790817, within(1e-12));
    assertThat(first.flags()).containsExactly(Flag.DOMINATED);
    assertThat(q.indicators().get(3).flags()).containsExactly(Flag.NOT_DISCRIMINATING);
    assertThat(q.indicators().get(4).flags()).isEmpty();
    assertThat(q.indicators().get(5).flags()).containsExactly(Flag.SELDOM_KNOWN, Flag.CONSTANT);
    assertThat(q.alphas()).hasSize(2);
    assertThat(q.correlations()[0][5]).isNaN();
  }

  @Test
  void whatCannotBeLookedAtIsRefused() {
    assertThatThrownBy(
            () ->
                SetQuality.of(
                    new double[][] {{1, Double.POSITIVE_INFINITY}, {2}},
                    List.of(Direction.UP, Direction.TARGET),
                    new int[] {0, 7},
                    Correlation.PEARSON,
                    Limits.USUAL))
        .isInstanceOfSatisfying(
            BadInput.class,
            e ->
                assertThat(e.faults())
                    .extracting(f -> f.code())
                    .containsExactly("direction", "dimension", "not-finite", "ragged"));
    assertThatThrownBy(() -> new Limits(2, -1, 2, 3.5, .66)).isInstanceOf(BadInput.class);
  }

  @Test
  void weightsDownAHierarchy() {
    int[] superiors = {-1, -1, 0, 0, 1};
    assertThat(EffectiveWeights.down(superiors, new double[] {1, 3, 2, 2, 5}))
        .containsExactly(new double[] {.25, .75, .125, .125, .75}, within(1e-15));
    assertThatThrownBy(() -> EffectiveWeights.down(new int[] {0}, new double[] {1}))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> EffectiveWeights.down(new int[] {-1, 0}, new double[] {1, 0}))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void sharesOfVarianceMakeAWhole() {
    double[] shares = EffectiveWeights.ofVariance(JUDGES, new double[] {.4, .3, .2, .1});
    assertThat(Statistics.sum(shares)).isCloseTo(1, within(1e-12));
    double[][] loud = {{0, 1}, {100, 2}, {0, 2}, {100, 1}};
    assertThat(EffectiveWeights.ofVariance(loud, new double[] {.5, .5})[0])
        .isCloseTo(1e4 / (1e4 + 1), within(1e-12));
  }
}
