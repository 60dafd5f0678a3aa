package org.baton.methods.robustness;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Who does the work: the calling thread, and tasks of an executor that help it. The result does not
 * depend on how many help. An executor that is busy or full helps later or not at all, and nothing
 * waits for a task that has not begun.
 *
 * @param executor where tasks are put
 * @param helpers how many are put there, 0 or more
 */
public record Workers(Executor executor, int helpers) {
  private static final int PARTS_EACH = 8;

  /** The calling thread alone. */
  public static Workers alone() {
    return new Workers(Runnable::run, 0);
  }

  /** Does each of so many things once; an error of the first thing that had one is thrown. */
  void each(int count, IntConsumer work) {
    int size = Math.max(1, count / ((helpers + 1) * PARTS_EACH));
    int parts = (count + size - 1) / size;
    Queue queue = new Queue(count, size, parts, work);
    for (int i = 0; i < Math.min(helpers, parts - 1); i++) {
      try {
        executor.execute(queue);
      } catch (RejectedExecutionException e) {
        // The caller does it all the same.
        break;
      }
    }
    queue.run();
    queue.await();
  }

  private static final class Queue implements Runnable {
    private final int count;
    private final int size;
    private final int parts;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<Failure> failure = new AtomicReference<>();

    Queue(int count, int size, int parts, IntConsumer work) {
      this.count = count;
      this.size = size;
      this.parts = parts;
      this.work = work;
      this.left = new CountDownLatch(parts);
    }

    @Override
    public void run() {
      for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
        try {
          part(part);
        } finally {
          left.countDown();
        }
      }
    }

    private void part(int part) {
      for (int i = part * size; i < Math.min(count, (part + 1) * size); i++) {
        try {
          work.accept(i);
        } catch (RuntimeException e) {
          Failure mine = new Failure(i, e);
          failure.accumulateAndGet(mine, (a, b) -> a == null || b.at < a.at ? b : a);
          return;
        }
      }
    }

    private void await() {
      boolean interrupted = false;
      while (true) {
        try {
          left.await();
          break;
        } catch (InterruptedException e) {
          // Helpers still write into what the caller reads: the interruption is kept for later.
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure.get() != null) {
        throw failure.get().error;
      }
    }
  }

  private record Failure(int at, RuntimeException error) {}
}
