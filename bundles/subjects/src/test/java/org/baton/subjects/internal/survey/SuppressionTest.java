package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final int MINIMUM = 5;

  /** A table with its margins. */
  private static long[][] full(long[][] counts) {
    int rows = counts.length;
    int columns = counts[0].length;
    long[][] all = new long[rows + 1][columns + 1];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        all[r][c] += counts[r][c];
        all[r][columns] += counts[r][c];
        all[rows][c] += counts[r][c];
        all[rows][columns] += counts[r][c];
      }
    }
    return all;
  }

  /**
   * The tables without a count below zero that differ from the true one in one hidden place or more
   * and agree with everything shown: all those at a distance of at most 1 from it, tried one by
   * one.
   */
  private static boolean[][] canDiffer(long[][] counts, boolean[][] hidden) {
    long[][] truth = full(counts);
    List<int[]> free = new ArrayList<>();
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[0].length; c++) {
        if (hidden[r][c]) {
          free.add(new int[] {r, c});
        }
      }
    }
    boolean[][] differs = new boolean[truth.length][truth[0].length];
    int tries = (int) Math.pow(3, free.size());
    for (int one = 0; one < tries; one++) {
      long[][] other = new long[counts.length][];
      for (int r = 0; r < counts.length; r++) {
        other[r] = counts[r].clone();
      }
      boolean possible = true;
      for (int i = 0, left = one; i < free.size(); i++, left /= 3) {
        int[] at = free.get(i);
        other[at[0]][at[1]] += left % 3 - 1;
        possible &= other[at[0]][at[1]] >= 0;
      }
      if (possible) {
        note(full(other), truth, hidden, differs);
      }
    }
    return differs;
  }

  private static void note(
      long[][] other, long[][] truth, boolean[][] hidden, boolean[][] differs) {
    for (int r = 0; r < truth.length; r++) {
      for (int c = 0; c < truth[r].length; c++) {
        if (!hidden[r][c] && other[r][c] != truth[r][c]) {
          return;
        }
      }
    }
    for (int r = 0; r < truth.length; r++) {
      for (int c = 0; c < truth[r].length; c++) {
        differs[r][c] |= other[r][c] != truth[r][c];
      }
    }
  }

  @Test
  void nothingIsHiddenWhereNobodyIsFew() {
    boolean[][] hidden = Suppression.hidden(new long[][] {{5, 9}, {0, 12}}, MINIMUM);
    assertThat(hidden).isEqualTo(new boolean[3][3]);
  }

  @Test
  void aSmallCellTakesTheCheapestCircleWithIt() {
    long[][] counts = {{2, 30, 40}, {50, 6, 70}, {80, 90, 95}};
    boolean[][] hidden = Suppression.hidden(counts, MINIMUM);
    assertThat(hidden[0][0]).isTrue();
    assertThat(hidden[0][1]).isTrue();
    assertThat(hidden[1][0]).isTrue();
    assertThat(hidden[1][1]).isTrue();
    assertThat(hidden[3]).isEqualTo(new boolean[4]);
    assertThat(hidden[2]).isEqualTo(new boolean[4]);
  }

  @Test
  void aListWithATotalHidesASecondOne() {
    boolean[][] hidden = Suppression.hidden(new long[][] {{3}, {7}, {60}}, MINIMUM);
    // A column of counts is its own margin, so both of a row are hidden or none.
    assertThat(hidden[0]).containsExactly(true, true);
    assertThat(hidden[1]).containsExactly(true, true);
    assertThat(hidden[2]).containsExactly(false, false);
    assertThat(hidden[3]).containsExactly(false, false);
  }

  @Test
  void whereAllAreFewEverythingIsHidden() {
    boolean[][] hidden = Suppression.hidden(new long[][] {{2, 0}, {0, 0}}, MINIMUM);
    for (boolean[] row : hidden) {
      assertThat(row).containsOnly(true);
    }
    assertThat(Suppression.hidden(new long[][] {{0, 0}}, MINIMUM)).isEqualTo(new boolean[2][3]);
  }

  @Test
  void theWholeIsToldElsewhereAndProtectsNobody() {
    boolean[][] hidden = Suppression.hidden(new long[][] {{2, 0}, {0, 9}}, MINIMUM);
    assertThat(hidden[2]).containsExactly(true, true, false);
    assertThat(hidden[1]).containsExactly(false, true, true);
  }

  @Test
  void noHiddenCountCanBeComputedFromWhatIsShown() {
    Random random = new Random(20261128);
    int hiddenCells = 0;
    for (int i = 0; i < 400; i++) {
      int rows = 1 + random.nextInt(3);
      int columns = 1 + random.nextInt(3);
      long[][] counts = new long[rows][columns];
      for (long[] row : counts) {
        for (int c = 0; c < columns; c++) {
          row[c] = random.nextInt(4) == 0 ? random.nextInt(MINIMUM) : random.nextInt(30);
        }
      }
      boolean[][] hidden = Suppression.hidden(counts, MINIMUM);
      boolean[][] differs = canDiffer(counts, hidden);
      long[][] all = full(counts);
      long whole = all[rows][columns];
      assertThat(hidden[rows][columns])
          .as("table %d: the whole", i)
          .isEqualTo(whole > 0 && whole < MINIMUM);
      for (int r = 0; r <= rows; r++) {
        for (int c = 0; c <= columns; c++) {
          assertThat(differs[r][c])
              .as("table %d: what is hidden has another possible value, and only that", i)
              .isEqualTo(hidden[r][c]);
          assertThat(hidden[r][c] || all[r][c] == 0 || all[r][c] >= MINIMUM).isTrue();
          hiddenCells += hidden[r][c] ? 1 : 0;
        }
      }
    }
    assertThat(hiddenCells).isGreaterThan(1000);
  }

  @Test
  void alarmsWhenOnlyTheSmallCellIsHidden() {
    // The check itself finds what can be computed: a table with the small cell alone hidden.
    boolean[][] careless = new boolean[3][3];
    careless[0][0] = true;
    assertThat(canDiffer(new long[][] {{2, 9}, {8, 7}}, careless)).isEqualTo(new boolean[3][3]);
  }
}
