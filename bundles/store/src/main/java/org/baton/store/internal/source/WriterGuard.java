package org.baton.store.internal.source;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets one thread at a time write, about in the order in which they came. A thread that writes
 * already may enter again. Leaving may happen on another thread.
 *
 * <p>Who runs may go before who sleeps: on a busy machine waking a thread takes longer than most
 * transactions, and the database would do nothing meanwhile. As soon as somebody has waited for
 * {@value #PATIENT_MILLIS} ms, the order holds strictly.
 */
public final class WriterGuard {
  private static final int PATIENT_MILLIS = 20;

  private final Semaphore free = new Semaphore(1, true);

  /** When those who sleep began to wait, the first of them first. */
  private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();

  private final long patience;
  private volatile Thread owner;
  private int depth;

  /**
   * A guard.
   *
   * @param patience seconds to wait before giving up
   */
  public WriterGuard(long patience) {
    this.patience = patience;
  }

  /**
   * Enters, when everybody before has left.
   *
   * @return leaves; done once, later calls do nothing
   * @throws SQLException after too long a wait
   */
  public Runnable enter() throws SQLException {
    Thread me = Thread.currentThread();
    synchronized (this) {
      if (owner == me) {
        depth++;
        return leaving();
      }
    }
    acquire();
    synchronized (this) {
      owner = me;
      depth = 1;
    }
    return leaving();
  }

  private void acquire() throws SQLException {
    if (mayOvertake() && free.tryAcquire()) {
      return;
    }
    Long since = System.nanoTime();
    waiting.add(since);
    try {
      if (!free.tryAcquire(patience, TimeUnit.SECONDS)) {
        throw new SQLTransientConnectionException(
            "another transaction has been writing for " + patience + " s", "HYT00");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting to write", "HYT00", e);
    } finally {
      waiting.remove(since);
    }
  }

  private boolean mayOvertake() {
    Long first = waiting.peek();
    return first == null
        || System.nanoTime() - first < TimeUnit.MILLISECONDS.toNanos(PATIENT_MILLIS);
  }

  private Runnable leaving() {
    AtomicBoolean left = new AtomicBoolean();
    return () -> {
      if (left.compareAndSet(false, true)) {
        leave();
      }
    };
  }

  private synchronized void leave() {
    if (--depth == 0) {
      owner = null;
      free.release();
    }
  }
}
