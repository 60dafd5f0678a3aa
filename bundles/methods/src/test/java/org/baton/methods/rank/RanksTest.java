package org.baton.methods.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void eachRankIsOneMoreThanHowManyAreBetter() {
    SplittableRandom random = new SplittableRandom(11);
    double[] values = random.doubles(400).map(v -> Math.rint(v * 90)).toArray();
    values[3] = Double.NaN;
    double[] min = Ranks.descending(values, "min", 8);
    double[] max = Ranks.descending(values, "max", 8);
    double[] average = Ranks.descending(values, "average", 8);
    double[] dense = Ranks.descending(values, "dense", 8);
    for (int i = 0; i < values.length; i++) {
      double own = values[i];
      if (Double.isNaN(own)) {
        assertThat(min[i] + max[i] + average[i] + dense[i]).isNaN();
        continue;
      }
      long better = Arrays.stream(values).filter(v -> v > own).count();
      long equal = Arrays.stream(values).filter(v -> v == own).count();
      assertThat(min[i]).isEqualTo(better + 1);
      assertThat(max[i]).isEqualTo(better + equal);
      assertThat(average[i]).isEqualTo(better + (equal + 1) / 2.0);
      assertThat(dense[i])
          .isEqualTo(Arrays.stream(values).filter(v -> v > own).distinct().count() + 1);
    }
  }

  @Test
  void zerosOfBothSignsTie() {
    assertThat(Ranks.descending(new double[] {-0.0, 0.0, -1e-12}, "min", 8))
        .containsExactly(1, 1, 1);
  }

  @Test
  void nothingHasNoRanks() {
    assertThat(Ranks.descending(new double[0], "min", 8)).isEmpty();
    assertThat(Ranks.descending(new double[] {Double.NaN}, "dense", 8)[0]).isNaN();
  }

  @Test
  void furtherValuesDecideBetweenEqualOnes() {
    double[] totals = {80, 90, 80.004, 80, Double.NaN, 80};
    double[] first = {5, 1, 7, 5, 9, Double.NaN};
    double[] second = {2, 1, 1, 2.001, 9, 8};
    assertThat(Ranks.descending(totals, List.of(first, second), "min", 2))
        .containsExactly(3, 1, 2, 3, Double.NaN, 5);
    assertThat(Ranks.descending(totals, List.of(first, second), "average", 3))
        .containsExactly(4, 1, 2, 3, Double.NaN, 5);
    assertThat(Ranks.descending(totals, List.of(), "dense", 2))
        .containsExactly(Ranks.descending(totals, "dense", 2));
  }
}
