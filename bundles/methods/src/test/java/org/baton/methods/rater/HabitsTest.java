package org.baton.methods.rater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baton.methods.input.BadInput;
import org.baton.methods.rater.Habits.Flag;
import org.junit.jupiter.api.Test;

class HabitsTest {
  private static final HabitLimits USUAL = HabitLimits.of(0, 100);

  private static List<Sheet> panel() {
    Random random = new Random(1);
    List<Sheet> sheets = new ArrayList<>();
    for (int unit = 0; unit < 12; unit++) {
      double[] truth = random.doubles(4, 30, 90).toArray();
      for (int rater = 0; rater < 3; rater++) {
        double[] answers = truth.clone();
        for (int j = 0; j < 4; j++) {
          answers[j] = Math.rint(answers[j] + random.nextGaussian() * 4);
        }
        sheets.add(new Sheet(rater, unit, answers));
      }
      double general = Math.rint(truth[0]);
      sheets.add(new Sheet(3, unit, new double[] {general, general + 1, general - 1, general}));
      sheets.add(new Sheet(4, unit, new double[] {50 + unit % 3, 50, 51 - unit % 2, 49}));
      double one = Math.rint(truth[1]);
      sheets.add(new Sheet(5, unit, new double[] {one, one, one, one}));
    }
    return sheets;
  }

  @Test
  void eachHabitIsFoundWhereItIs() {
    List<Habits> habits = Habits.of(panel(), USUAL);
    assertThat(habits).extracting(Habits::rater).containsExactly(0, 1, 2, 3, 4, 5);
    for (int rater = 0; rater < 3; rater++) {
      assertThat(habits.get(rater).flags()).as("rater " + rater).isEmpty();
      assertThat(habits.get(rater).halo().orElseThrow()).isLessThan(.6);
    }
    assertThat(habits.get(3).flags()).containsExactly(Flag.HALO);
    assertThat(habits.get(4).flags()).containsExactly(Flag.CENTRAL);
    assertThat(habits.get(4).middle()).hasValue(1);
    assertThat(habits.get(5).flags()).containsExactlyInAnyOrder(Flag.HALO, Flag.STRAIGHT);
    assertThat(habits.get(5).straight()).hasValue(1);
    assertThat(habits.get(3).straight()).hasValue(0);
  }

  @Test
  void fewSheetsAreNotJudged() {
    List<Sheet> few =
        List.of(new Sheet(0, 0, new double[] {3, 3, 3}), new Sheet(0, 1, new double[] {3, 3, 3}));
    Habits h = Habits.of(few, USUAL).get(0);
    assertThat(h.flags()).isEmpty();
    assertThat(h.straight()).hasValue(1);
    assertThat(h.halo()).isEmpty();
    assertThat(h.spread()).isEmpty();
    Habits none = Habits.of(List.of(new Sheet(2, 0, new double[] {Double.NaN})), USUAL).get(0);
    assertThat(none.mean()).isEmpty();
    assertThat(none.middle()).isEmpty();
    assertThat(none.straight()).isEmpty();
  }

  @Test
  void answersThatCrowdAtTheTopAreRestrictedNotCentral() {
    List<Sheet> sheets = new ArrayList<>();
    for (int unit = 0; unit < 6; unit++) {
      sheets.add(new Sheet(0, unit, new double[] {10 + 12 * unit, 80 - 9 * unit, 40 + unit}));
      sheets.add(new Sheet(1, unit, new double[] {95 + unit % 2, 96, 97 - unit % 2}));
      sheets.add(new Sheet(2, unit, new double[] {20 + 10 * unit, 70 - 8 * unit, 45 + unit}));
    }
    assertThat(Habits.of(sheets, USUAL).get(1).flags()).containsExactly(Flag.RESTRICTED);
  }

  @Test
  void identicalSheetsTheLargestGroupFirst() {
    List<Sheet> sheets =
        List.of(
            new Sheet(0, 0, new double[] {1, 2, 3}),
            new Sheet(1, 0, new double[] {5, 5, 5}),
            new Sheet(2, 0, new double[] {1, 2, 3}),
            new Sheet(3, 0, new double[] {1, 2, Double.NaN}),
            new Sheet(4, 0, new double[] {5, 5, 5}),
            new Sheet(5, 1, new double[] {5, 5, 5}),
            new Sheet(6, 0, new double[] {1, 2, Double.NaN}));
    assertThat(IdenticalSheets.of(sheets, 3, 2))
        .containsExactly(
            new IdenticalSheets(3, true, List.of(1, 4, 5)),
            new IdenticalSheets(3, false, List.of(0, 2)));
    assertThat(IdenticalSheets.of(sheets, 2, 2)).hasSize(3);
    assertThat(IdenticalSheets.of(sheets, 3, 3)).hasSize(1);
  }

  @Test
  void burstsThatOverlapAreOne() {
    long[] times = {0, 100, 101, 102, 103, 104, 200, 300, 301, 302, 303, 1000};
    assertThat(Burst.of(times, 5, 3))
        .containsExactly(new Burst(100, 104, 5), new Burst(300, 303, 4));
    assertThat(Burst.of(times, 5, 5)).isEmpty();
    assertThat(Burst.of(new long[] {7, 7, 7}, 1, 2)).containsExactly(new Burst(7, 7, 3));
    assertThat(Burst.of(new long[0], 5, 3)).isEmpty();
    assertThatThrownBy(() -> Burst.of(times, 0, 3)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Burst.of(times, 5, 0)).isInstanceOf(BadInput.class);
  }

  @Test
  void impossibleInputIsRefused() {
    List<Sheet> ragged =
        List.of(new Sheet(0, 0, new double[] {1}), new Sheet(0, 1, new double[] {1, 2}));
    assertThatThrownBy(() -> Habits.of(ragged, USUAL)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> new HabitLimits(1, 1, 1, 0, 2, 2, 2))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(6));
    assertThat(USUAL.halo()).isCloseTo(.9, within(1e-15));
  }
}
