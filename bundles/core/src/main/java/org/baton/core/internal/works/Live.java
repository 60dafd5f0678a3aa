package org.baton.core.internal.works;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baton.core.internal.store.WorkTable;

/** Work that this process does now. Its worker says how far it is; others read it. */
final class Live implements Watch {
  private static final long SIGN_OF_LIFE = TimeUnit.SECONDS.toNanos(20);

  private record Stand(String message, long done, long total) {}

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Stand stand = new Stand("", 0, 0);
  private volatile boolean cancelled;
  private volatile Stand written;
  private volatile long writtenAt = System.nanoTime();

  @Override
  public void at(String message, long done, long total) {
    stand = new Stand(message, done, total);
    if (cancelled() || Thread.currentThread().isInterrupted()) {
      throw new Cancelled();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  Work of(Work work) {
    Stand now = stand;
    return now.message().isEmpty()
        ? work.at(work.message(), work.done(), work.total(), cancelled)
        : work.at(now.message(), now.done(), now.total(), cancelled);
  }

  /** Whether there is more to write down than the last time, or a sign of life is due. */
  boolean isDue() {
    return !stand.equals(written) || System.nanoTime() - writtenAt > SIGN_OF_LIFE;
  }

  /** Writes down how far it is; called by one thread. */
  void write(WorkTable table, long id) throws SQLException {
    Stand now = stand;
    table.seen(id, now.message(), now.done(), now.total());
    written = now;
    writtenAt = System.nanoTime();
  }

  void end() {
    over.countDown();
  }

  boolean awaitEnd(long milliseconds) {
    try {
      return over.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
