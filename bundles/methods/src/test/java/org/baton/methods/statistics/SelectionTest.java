package org.baton.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final int LENGTH = 3000;

  @Test
  void everyPlaceIsWhereASortHasIt() {
    SplittableRandom random = new SplittableRandom(7);
    same(i -> random.nextDouble());
    same(i -> random.nextInt(5));
    same(i -> i);
    same(i -> -i);
    same(i -> Math.min(i, LENGTH - i));
    same(i -> i % 64);
    same(i -> 1);
    same(i -> i == 17 ? Double.NEGATIVE_INFINITY : i == 40 ? Double.POSITIVE_INFINITY : i % 3);
  }

  private static void same(IntToDoubleFunction value) {
    double[] values = IntStream.range(0, LENGTH).mapToDouble(value).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] before = values.clone();
    for (int place : new int[] {0, 1, 63, 64, LENGTH / 4, LENGTH / 2, LENGTH - 2}) {
      Selection selection = new Selection(values);
      assertThat(selection.smallest(place)).isEqualTo(sorted[place]);
      assertThat(selection.smallest(place)).isEqualTo(sorted[place]);
      assertThat(selection.smallest(place + 1)).isEqualTo(sorted[place + 1]);
    }
    assertThat(values).isEqualTo(before);
  }

  @Test
  void zerosOfBothSignsAreOne() {
    assertThat(new Selection(-0.0, 0.0, -0.0).smallest(0)).isEqualTo(0.0);
  }
}
