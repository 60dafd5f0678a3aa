package org.baton.core.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.baton.core.internal.plans.Succession;
import org.baton.core.internal.works.Cancelled;

/**
 * Sheets on their way: one thread reads them, within one transaction, while others take their
 * answers apart. Only a few batches are in memory at a time.
 */
final class SheetStream {
  private static final int BATCH = 500;
  private static final int AHEAD = 16;
  private static final long LOOK_MILLIS = 20;

  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
  private final AtomicLong taken = new AtomicLong();
  private Batch filling = new Batch();
  private volatile boolean read;
  private volatile boolean stopped;

  /** Some sheets, as they were read. */
  static final class Batch {
    private final long[] ids = new long[BATCH];
    private final int[] units = new int[BATCH];
    private final int[] groups = new int[BATCH];
    private final byte[][] answers = new byte[BATCH][];
    private final Succession[] ways = new Succession[BATCH];
    private int size;

    void each(Taker taker) {
      for (int i = 0; i < size; i++) {
        taker.take(ids[i], units[i], groups[i], answers[i], ways[i]);
      }
    }
  }

  /** Takes a sheet; the way is null for answers given under the version that counts. */
  @FunctionalInterface
  interface Taker {
    void take(long id, int unit, int group, byte[] answers, Succession way);
  }

  /**
   * Hands a sheet over; answers whether more are wanted.
   *
   * @param way how answers of another version of the plan are read; null for those of this one
   */
  boolean put(long id, int unit, int group, byte[] answers, Succession way) {
    int at = filling.size++;
    filling.ids[at] = id;
    filling.units[at] = unit;
    filling.groups[at] = group;
    filling.answers[at] = answers;
    filling.ways[at] = way;
    return filling.size < BATCH || pass();
  }

  private boolean pass() {
    try {
      while (!stopped) {
        if (ready.offer(filling, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          filling = new Batch();
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /**
   * Runs a reader and so many takers, one of them on this thread, to their ends.
   *
   * @param progress told the number of sheets taken, on this thread; may end the work by throwing
   * @throws Cancelled when a thread was interrupted
   */
  void run(ExecutorService pool, int takers, Runnable reader, Taker taker, LongConsumer progress) {
    List<Future<?>> others = new ArrayList<>();
    Throwable failed = null;
    try {
      others.add(pool.submit(() -> read(reader)));
      for (int i = 1; i < takers; i++) {
        others.add(pool.submit(() -> take(taker, sheets -> {})));
      }
      take(taker, progress);
    } catch (RuntimeException | Error e) {
      failed = e;
      stopped = true;
    }
    // All are waited for even after a failure: nobody may write into columns of an ended run.
    for (Future<?> other : others) {
      Throwable problem = outcome(other);
      failed = failed == null ? problem : failed;
    }
    rethrow(failed);
    if (stopped) {
      throw new Cancelled();
    }
  }

  private void read(Runnable reader) {
    stopping(
        () -> {
          reader.run();
          pass();
        });
    read = true;
  }

  private void take(Taker taker, LongConsumer progress) {
    stopping(
        () -> {
          for (Batch batch = next(); batch != null; batch = next()) {
            batch.each(taker);
            progress.accept(taken.addAndGet(batch.size));
          }
        });
  }

  /** Whoever fails or is interrupted stops the others. */
  private void stopping(Runnable work) {
    boolean good = false;
    try {
      work.run();
      good = !Thread.currentThread().isInterrupted();
    } finally {
      if (!good) {
        stopped = true;
      }
    }
  }

  /** The next batch; null when there are no more. */
  private Batch next() {
    try {
      while (!stopped) {
        boolean last = read;
        Batch batch = ready.poll(last ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (batch != null || last) {
          return batch;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private static Throwable outcome(Future<?> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          future.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      return e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rethrow(Throwable failed) {
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
