package org.baton.methods.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.baton.methods.input.BadInput;
import org.junit.jupiter.api.Test;

/** Worked values: published, or computed with NumPy's eigenvalues. */
class AhpTest {
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final double NONE = Double.NaN;

  /** Consumption of drinks in the USA: Saaty, The Analytic Hierarchy Process (1980). */
  private static final Judgments DRINKS =
      Judgments.ofUpper(
          7, 9, 5, 2, 1, 1, .5, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 3, .25, 1.0 / 3,
          1.0 / 9, .5, 1, 1.0 / 3, 2, .5, 1.0 / 3);

  private static final Judgments SMALL = Judgments.ofUpper(3, 3, 5, 2);
  private static final Judgments CYCLE = Judgments.ofUpper(3, 9, 1.0 / 9, 9);

  private static void same(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, FOUR_DIGITS);
  }

  @Test
  void drinksAsPublished() {
    same(Priorities.EIGENVECTOR.of(DRINKS), .1775, .0191, .0418, .1164, .1896, .1288, .3268);
    same(Priorities.GEOMETRIC_MEAN.of(DRINKS), .1787, .0185, .0422, .1165, .1911, .1286, .3243);
    same(Priorities.COLUMN_SUM.of(DRINKS), .17756, .01954, .04214, .1173, .18884, .12959, .32503);
    Consistency c = Consistency.of(DRINKS, RandomIndex.SAATY);
    assertThat(c.lambda()).isCloseTo(7.1766, FOUR_DIGITS);
    assertThat(c.ci()).isCloseTo(.0294, FOUR_DIGITS);
    assertThat(c.cr()).isCloseTo(.0223, FOUR_DIGITS);
    assertThat(c.gci()).isCloseTo(.0804, FOUR_DIGITS);
    assertThat(c.accepted(Consistency.LIMIT)).isTrue();
    assertThat(Consistency.of(DRINKS, RandomIndex.ALONSO_LAMATA).cr())
        .isCloseTo(c.ci() / 1.3417, within(1e-12));
    assertThat(Consistency.of(DRINKS, RandomIndex.DONEGAN_DODD).cr())
        .isCloseTo(c.ci() / 1.2519, within(1e-12));
  }

  @Test
  void threeThings() {
    same(Priorities.EIGENVECTOR.of(SMALL), .6483, .2297, .1220);
    Consistency c = Consistency.of(SMALL, RandomIndex.SAATY);
    assertThat(c.lambda()).isCloseTo(3.0037, FOUR_DIGITS);
    assertThat(c.cr()).isCloseTo(.0032, FOUR_DIGITS);
    assertThat(c.gci()).isCloseTo(.0111, FOUR_DIGITS);
    assertThat(c.gciLimit()).isEqualTo(.31);
  }

  @Test
  void judgmentsInACircleAreRejected() {
    same(Priorities.EIGENVECTOR.of(CYCLE), 1.0 / 3, 1.0 / 3, 1.0 / 3);
    Consistency c = Consistency.of(CYCLE, RandomIndex.SAATY);
    assertThat(c.cr()).isCloseTo(6.13, within(5e-3));
    assertThat(c.accepted(Consistency.LIMIT)).isFalse();
  }

  @Test
  void oneAndTwoThingsCannotContradict() {
    Judgments one = Judgments.ofUpper(1);
    Judgments two = Judgments.ofUpper(2, 4);
    for (Priorities way : Priorities.values()) {
      same(way.of(one), 1);
      same(way.of(two), .8, .2);
    }
    assertThat(Consistency.of(one, RandomIndex.SAATY).cr()).isZero();
    assertThat(Consistency.of(two, RandomIndex.SAATY)).isEqualTo(new Consistency(2, 0, 2, 0, 0, 0));
  }

  @Test
  void missingJudgmentsAfterHarker() {
    Judgments chain = Judgments.ofUpper(3, 2, NONE, 2);
    same(Priorities.EIGENVECTOR.of(chain), 4.0 / 7, 2.0 / 7, 1.0 / 7);
    Consistency c = Consistency.of(chain, RandomIndex.SAATY);
    assertThat(c.lambda()).isCloseTo(3, within(1e-12));
    assertThat(c.missing()).isEqualTo(1);
    assertThat(c.gci()).isNaN();
    Judgments ring = Judgments.ofUpper(4, 2, 5, NONE, NONE, 4, .5);
    same(Priorities.EIGENVECTOR.of(ring), .48974, .32751, .07323, .10951);
    same(Priorities.GEOMETRIC_MEAN.of(ring), .48974, .32751, .07323, .10951);
    assertThat(Consistency.of(ring, RandomIndex.SAATY).lambda()).isCloseTo(4.085155, within(1e-6));
    assertThatThrownBy(() -> Priorities.COLUMN_SUM.of(ring))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.faults().get(0).value()).isEqualTo(2));
  }

  @Test
  void aLongChainOfJudgmentsIsExact() {
    double[] upper = new double[105];
    java.util.Arrays.fill(upper, NONE);
    for (int i = 0, at = 0; i < 14; at += 14 - i++) {
      upper[at] = i % 2 == 0 ? 2 : .5;
    }
    Judgments chain = Judgments.ofUpper(15, upper);
    double[] w = Priorities.EIGENVECTOR.of(chain);
    for (int i = 0; i < 15; i++) {
      assertThat(w[i]).isCloseTo(i % 2 == 0 ? 2.0 / 23 : 1.0 / 23, within(1e-9));
    }
    assertThat(Consistency.of(chain, RandomIndex.SAATY).cr()).isCloseTo(0, within(1e-12));
  }

  @Test
  void groupsByJudgmentsAndByPriorities() {
    List<Judgments> two = List.of(SMALL, Judgments.ofUpper(3, 1, 2, 4));
    double[] weights = {3, 1};
    same(Group.JUDGMENTS.priorities(two, weights, Priorities.EIGENVECTOR), .58369, .28394, .13238);
    same(Group.PRIORITIES.priorities(two, weights, Priorities.EIGENVECTOR), .58035, .29080, .12886);
    same(
        Group.PRIORITIES_GEOMETRIC.priorities(two, weights, Priorities.EIGENVECTOR),
        .58369,
        .28394,
        .13238);
  }

  @Test
  void aPairIsTakenFromThoseWhoJudgedIt() {
    List<Judgments> two = List.of(SMALL, Judgments.ofUpper(3, 1, NONE, 4));
    Judgments group = Group.judgments(two, new double[] {1, 1});
    assertThat(group.get(0, 2)).isCloseTo(5, within(1e-12));
    assertThat(group.get(1, 2)).isCloseTo(Math.sqrt(8), within(1e-12));
    assertThatThrownBy(() -> Group.judgments(two, new double[] {1, -1}))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Group.judgments(two, new double[] {0, 0}))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Group.judgments(List.of(), new double[0]))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(
            () -> Group.judgments(List.of(SMALL, Judgments.ofUpper(2, 1)), new double[] {1, 1}))
        .isInstanceOf(BadInput.class);
  }
}
