package org.baton.core.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.core.internal.works.Cancelled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetStreamTest {
  /** More than fit into all batches ahead, and not a whole number of batches. */
  private static final int SHEETS = 20_123;

  private final SheetStream stream = new SheetStream();
  private final AtomicLong put = new AtomicLong();
  private WorkPool pool;

  @AfterEach
  void close() {
    pool.close();
  }

  private void read() {
    boolean more = true;
    for (int i = 0; i < SHEETS && more; i++) {
      more = stream.put(i, i % 7, i % 3, new byte[] {(byte) i}, null);
      put.incrementAndGet();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everySheetIsTakenOnceWhateverTheNumberOfThreads(int threads) {
    pool = new WorkPool(threads);
    Set<Long> taken = ConcurrentHashMap.newKeySet();
    stream.run(
        pool.pool(),
        threads,
        this::read,
        (id, unit, group, answers, way) -> {
          assertThat(unit).isEqualTo((int) (id % 7));
          assertThat(group).isEqualTo((int) (id % 3));
          assertThat(answers).containsExactly((byte) id);
          assertThat(taken.add(id)).isTrue();
        },
        sheets -> {});
    assertThat(taken).hasSize(SHEETS);
  }

  @Test
  void progressIsToldOnTheCallersThreadWhichNeverReads() {
    pool = new WorkPool(1);
    Thread caller = Thread.currentThread();
    AtomicLong last = new AtomicLong();
    stream.run(
        pool.pool(),
        1,
        () -> {
          assertThat(Thread.currentThread()).isNotSameAs(caller);
          read();
        },
        (id, unit, group, answers, way) -> {},
        sheets -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          last.set(sheets);
        });
    assertThat(last).hasValue(SHEETS);
  }

  @Test
  void whoeverFailsEndsTheOthersAndIsTold() {
    pool = new WorkPool(3);
    assertThatThrownBy(
            () ->
                stream.run(
                    pool.pool(),
                    3,
                    this::read,
                    (id, unit, group, answers, way) -> {
                      throw new IllegalStateException("sheet");
                    },
                    sheets -> {}))
        .hasMessage("sheet");
    assertThat(put.get()).isLessThan(SHEETS);
  }

  @Test
  void aReaderThatFailsLeavesNoResult() {
    pool = new WorkPool(2);
    Runnable broken =
        () -> {
          read();
          throw new IllegalStateException("row");
        };
    assertThatThrownBy(
            () ->
                stream.run(
                    pool.pool(), 2, broken, (id, unit, group, answers, way) -> {}, sheets -> {}))
        .hasMessage("row");
  }

  @Test
  void aReaderThatIsInterruptedCountsAsCancelledAndNotAsTheEnd() {
    pool = new WorkPool(2);
    assertThatThrownBy(
            () ->
                stream.run(
                    pool.pool(),
                    2,
                    () -> Thread.currentThread().interrupt(),
                    (id, unit, group, answers, way) -> {},
                    sheets -> {}))
        .isInstanceOf(Cancelled.class);
  }
}
