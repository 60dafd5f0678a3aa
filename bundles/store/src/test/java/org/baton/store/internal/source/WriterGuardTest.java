package org.baton.store.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WriterGuardTest {
  private static final int WRITERS = 8;
  private static final int TIMES = 500;

  private final WriterGuard guard = new WriterGuard(60);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private int unguarded;

  private void write() {
    try {
      for (int i = 0; i < TIMES; i++) {
        Runnable leave = guard.enter();
        if (inside.incrementAndGet() > 1) {
          together.incrementAndGet();
        }
        unguarded++;
        guard.enter().run();
        inside.decrementAndGet();
        leave.run();
        leave.run();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneWritesAtATimeAndEverybodyComesToIt() {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(CompletableFuture.runAsync(this::write, command -> new Thread(command).start()));
    }
    writers.forEach(CompletableFuture::join);
    assertThat(together).hasValue(0);
    assertThat(unguarded).isEqualTo(WRITERS * TIMES);
  }
}
