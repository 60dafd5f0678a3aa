package org.baton.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellSumsTest {
  private static final int CELLS = 1500;

  /** Narrow and wide scales, below nought too, and cells that fill up many times. */
  @ParameterizedTest
  @CsvSource({"0,1000", "-50,50", "1,5", "0,1", "7,7", "0,10000", "0,1000000", "-900000,-899990"})
  void sumsAreExactHoweverTheyCome(long lowest, long highest) {
    CellSums shared = new CellSums(CELLS, lowest, highest);
    CellSums left = new CellSums(CELLS, lowest, highest);
    CellSums right = new CellSums(CELLS, lowest, highest);
    long[][] expected = new long[CELLS][3];
    Random random = new Random(3);
    int[] cells = new int[100];
    long[] answers = new long[100];
    for (int batch = 0; batch < 2000; batch++) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = batch % 3 == 0 ? 1 : random.nextInt(CELLS);
        answers[i] =
            batch % 5 == 0 ? highest : lowest + random.nextInt((int) (highest - lowest) + 1);
        shared.add(cells[i], answers[i]);
        expected[cells[i]][0]++;
        expected[cells[i]][1] += answers[i];
        expected[cells[i]][2] += answers[i] * answers[i];
      }
      (batch % 2 == 0 ? left : right).add(cells, answers, cells.length);
    }
    left.take(right, 0, 700);
    left.take(right, 700, CELLS);
    for (int cell = 0; cell < CELLS; cell++) {
      assertThat(of(shared, cell)).as("cell " + cell).isEqualTo(expected[cell]);
      assertThat(of(left, cell)).as("merged cell " + cell).isEqualTo(expected[cell]);
    }
  }

  private static long[] of(CellSums sums, int cell) {
    return new long[] {sums.count(cell), sums.sum(cell), sums.squares(cell)};
  }

  @Test
  void threadsAtOnceLoseNothingWhileCellsFillUp() throws InterruptedException {
    CellSums sums = new CellSums(2, 0, 10_000);
    Thread[] threads = new Thread[8];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 50_000; i++) {
                  sums.add(1, 10_000);
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(of(sums, 0)).containsExactly(0, 0, 0);
    assertThat(of(sums, 1)).containsExactly(400_000, 4_000_000_000L, 40_000_000_000_000L);
  }

  @Test
  void whatWouldNotBeExactIsRefused() {
    CellSums sums = new CellSums(1, 0, 10_000_000_000L);
    assertThatThrownBy(() -> sums.add(0, 10_000_000_000L)).isInstanceOf(CellSums.Overflow.class);
  }
}
