package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CronbachSumsTest {
  private static final double CONFIDENCE = .95;

  @Test
  void oneAfterTheOtherIsTheSameAsAllAtOnce() {
    Random random = new Random(11);
    for (int items = 2; items < 8; items++) {
      double[][] answers = new double[200][items];
      CronbachSums sums = new CronbachSums(items);
      for (double[] row : answers) {
        double opinion = random.nextGaussian();
        for (int i = 0; i < items; i++) {
          row[i] = Math.round(1e6 + 3 + opinion + random.nextGaussian());
        }
        if (random.nextInt(9) == 0) {
          row[random.nextInt(items)] = Double.NaN;
        }
        sums.add(row);
      }
      Cronbach all = Cronbach.of(new Ratings(answers), CONFIDENCE);
      Cronbach one = sums.told(CONFIDENCE);
      assertThat(one.respondents()).isEqualTo(all.respondents());
      assertThat(one.leftOut()).isEqualTo(all.leftOut()).isPositive();
      assertThat(one.estimate().value().orElseThrow())
          .isCloseTo(all.estimate().value().orElseThrow(), within(1e-9));
      assertThat(one.estimate().limits().orElseThrow().low())
          .isCloseTo(all.estimate().limits().orElseThrow().low(), within(1e-9));
    }
  }

  @Test
  void whatCannotBeToldHasAReason() {
    assertThat(reason(new CronbachSums(0))).isEqualTo(Reason.ONE_RATER);
    assertThat(reason(new CronbachSums(1))).isEqualTo(Reason.ONE_RATER);
    CronbachSums two = new CronbachSums(2);
    assertThat(reason(two)).isEqualTo(Reason.NO_WHOLE_UNIT);
    two.add(new double[] {4, Double.NaN});
    assertThat(reason(two)).isEqualTo(Reason.NO_WHOLE_UNIT);
    two.add(new double[] {4, 4});
    assertThat(reason(two)).isEqualTo(Reason.ONE_UNIT);
    two.add(new double[] {4, 4});
    assertThat(reason(two)).isEqualTo(Reason.NO_VARIANCE);
    two.add(new double[] {1, 1});
    assertThat(two.told(CONFIDENCE).estimate().value().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThatThrownBy(() -> two.add(new double[1])).isInstanceOf(IllegalArgumentException.class);
  }

  private static Reason reason(CronbachSums sums) {
    return sums.told(CONFIDENCE).estimate().reason();
  }
}
