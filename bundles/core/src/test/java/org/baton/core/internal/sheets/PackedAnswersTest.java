package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PackedAnswersTest {
  @Test
  void anySheetComesBackAsItWas() {
    Random random = new Random(20261124);
    for (int round = 0; round < 2000; round++) {
      TreeSet<Integer> chosen = new TreeSet<>();
      int count = random.nextInt(60);
      while (chosen.size() < count) {
        chosen.add(random.nextInt(5000));
      }
      int[] indicators = chosen.stream().mapToInt(Integer::intValue).toArray();
      long[] values = new long[count];
      boolean[] applies = new boolean[count];
      for (int i = 0; i < count; i++) {
        applies[i] = random.nextInt(5) > 0;
        values[i] = applies[i] ? random.nextLong() >> random.nextInt(64) : 0;
      }
      PackedAnswers packed = new PackedAnswers(random.nextInt(7), indicators, values, applies);
      PackedAnswers back = PackedAnswers.read(packed.bytes());
      assertThat(back.bytes()).isEqualTo(packed.bytes());
      assertThat(back.count()).isEqualTo(count);
      assertThat(back.digits()).isEqualTo(packed.digits());
      for (int i = 0; i < count; i++) {
        assertThat(back.indicator(i)).isEqualTo(indicators[i]);
        assertThat(back.applies(i)).isEqualTo(applies[i]);
        assertThat(back.scaled(i)).isEqualTo(values[i]);
      }
      assertThat(handedOver(packed.bytes())).isEqualTo(applying(back));
    }
  }

  private static List<String> handedOver(byte[] bytes) {
    List<String> found = new ArrayList<>();
    PackedAnswers.each(bytes, (indicator, scaled) -> found.add(indicator + "=" + scaled));
    return found;
  }

  private static List<String> applying(PackedAnswers answers) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < answers.count(); i++) {
      if (answers.applies(i)) {
        found.add(answers.indicator(i) + "=" + answers.scaled(i));
      }
    }
    return found;
  }

  /** Whatever stands in the column: both ways of reading refuse or understand the same. */
  @Test
  void damagedBytesAreRefusedOrReadAlikeBothWays() {
    Random random = new Random(20261125);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      if (bytes.length > 2 && random.nextInt(4) > 0) {
        bytes[0] = 1;
        bytes[2] = (byte) random.nextInt(4);
      }
      List<String> whole;
      try {
        whole = applying(PackedAnswers.read(bytes));
      } catch (IllegalArgumentException e) {
        refused++;
        assertThatThrownBy(() -> handedOver(bytes)).isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      assertThat(handedOver(bytes)).isEqualTo(whole);
    }
    assertThat(refused).isBetween(1_000, 19_900);
  }

  @Test
  void zeroAndNotApplicableAndBlankAreThreeThings() {
    PackedAnswers packed =
        new PackedAnswers(2, new int[] {0, 2}, new long[] {0, 0}, new boolean[] {true, false});
    PackedAnswers back = PackedAnswers.read(packed.bytes());
    assertThat(back.count()).isEqualTo(2);
    assertThat(back.applies(0)).isTrue();
    assertThat(back.value(0)).isZero();
    assertThat(back.indicator(1)).isEqualTo(2);
    assertThat(back.applies(1)).isFalse();
  }

  @Test
  void aSheetOfFiftyAnswersTakesAboutTwoHundredBytes() {
    int[] indicators = new int[50];
    Arrays.setAll(indicators, i -> i);
    long[] values = new long[50];
    Arrays.fill(values, 8537);
    boolean[] applies = new boolean[50];
    Arrays.fill(applies, true);
    assertThat(new PackedAnswers(2, indicators, values, applies).bytes()).hasSizeLessThan(220);
  }

  @Test
  void whatIsDamagedIsRefused() {
    byte[] bytes =
        new PackedAnswers(2, new int[] {1}, new long[] {8500}, new boolean[] {true}).bytes();
    assertThatThrownBy(() -> PackedAnswers.read(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PackedAnswers.read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PackedAnswers.read(new byte[] {9, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
