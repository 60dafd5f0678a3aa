package org.baton.methods.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoachTest {
  private static final Coach COACH = new Coach(Consistency.LIMIT, RandomIndex.SAATY);

  /** 8 : 4 : 2 : 1, but for the first against the last, which was turned round. */
  private static final Judgments TURNED = Judgments.ofUpper(4, 2, 4, 1.0 / 8, 2, 4, 2);

  @Test
  void theJudgmentThatWasTurnedRoundIsFound() {
    Triad worst = Triad.worst(TURNED, 10).get(0);
    assertThat(List.of(worst.i(), worst.j(), worst.k())).containsExactly(0, 1, 3);
    assertThat(worst.contradiction()).isCloseTo(Math.log(64), within(1e-12));
    assertThat(List.of(worst.row(), worst.column())).containsExactly(0, 3);
    assertThat(worst.suggested()).isEqualTo(8);
    Coach.Advice advice = COACH.advise(TURNED);
    assertThat(advice.reached()).isTrue();
    assertThat(advice.changes()).hasSize(1);
    Change change = advice.changes().get(0);
    assertThat(List.of(change.row(), change.column())).containsExactly(0, 3);
    assertThat(change.cr()).isLessThanOrEqualTo(Consistency.LIMIT);
  }

  @Test
  void oneStepLessWouldNotDo() {
    Change change = COACH.advise(TURNED).changes().get(0);
    double less = Scale.judgment((int) Math.rint(Scale.steps(change.to())) - 1);
    Judgments nearer = TURNED.with(change.row(), change.column(), less);
    assertThat(Consistency.of(nearer, RandomIndex.SAATY).cr()).isGreaterThan(Consistency.LIMIT);
  }

  @Test
  void consistentJudgmentsNeedNoAdvice() {
    Judgments judgments = Judgments.ofUpper(3, 2, 4, 2);
    assertThat(COACH.advise(judgments).changes()).isEmpty();
    assertThat(COACH.advise(judgments).reached()).isTrue();
    assertThat(Triad.worst(judgments, 5)).isEmpty();
    assertThat(COACH.advise(Judgments.ofUpper(2, 9)).reached()).isTrue();
  }

  @Test
  void aWholePathIsFoundWhereOneChangeIsNotEnough() {
    SplittableRandom random = new SplittableRandom(5);
    int paths = 0;
    for (int round = 0; round < 40; round++) {
      int n = 3 + random.nextInt(5);
      double[] upper = new double[n * (n - 1) / 2];
      for (int i = 0; i < upper.length; i++) {
        upper[i] = Scale.judgment(random.nextInt(-8, 9));
      }
      Judgments judgments = Judgments.ofUpper(n, upper);
      Coach.Advice advice = COACH.advise(judgments);
      assertThat(advice.reached()).isTrue();
      paths += advice.changes().size() > 1 ? 1 : 0;
      for (Change c : advice.changes()) {
        assertThat(judgments.get(c.row(), c.column())).isEqualTo(c.from());
        judgments = judgments.with(c.row(), c.column(), c.to());
        assertThat(Consistency.of(judgments, RandomIndex.SAATY).cr()).isEqualTo(c.cr());
      }
      assertThat(advice.after()).isLessThanOrEqualTo(Consistency.LIMIT);
    }
    assertThat(paths).isGreaterThan(10);
  }

  @Test
  void missingJudgmentsAreLeftToTheExpert() {
    Judgments judgments = Judgments.ofUpper(4, 2, 4, 1.0 / 8, Double.NaN, 4, 2);
    assertThat(COACH.single(judgments))
        .isNotEmpty()
        .noneMatch(c -> c.row() == 1 && c.column() == 2);
    assertThat(Triad.worst(judgments, 10)).noneMatch(t -> t.i() == 1 || t.j() == 1 && t.k() == 2);
  }
}
