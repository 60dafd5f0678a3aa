package org.baton.core.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.baton.api.evaluation.StepContext.UnitRange;

/** Cuts the units into ranges and works on them, some on other threads. */
final class UnitRanges {
  /** Fewer units than this are not worth a second thread. */
  private static final int SMALL = 256;

  private final ExecutorService executor;
  private final int threads;
  private final int units;

  UnitRanges(ExecutorService executor, int threads, int units) {
    this.executor = executor;
    this.threads = threads;
    this.units = units;
  }

  void run(UnitRange task) {
    if (threads == 1 || units < SMALL) {
      task.run(0, units);
      return;
    }
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      int from = start(i);
      int to = start(i + 1);
      others.add(executor.submit(() -> task.run(from, to)));
    }
    RuntimeException failed = null;
    try {
      task.run(0, start(1));
    } catch (RuntimeException e) {
      failed = e;
    }
    // All are waited for even after a failure: nobody may write into columns of an ended run.
    for (Future<?> other : others) {
      RuntimeException problem = outcome(other);
      failed = failed == null ? problem : failed;
    }
    if (failed != null) {
      throw failed;
    }
  }

  /**
   * Makes something of each block of so many units, some blocks at once on other threads and a few
   * ahead, and hands it over on this thread in the order of units.
   */
  <T> void inOrder(int size, BlockMaker<T> maker, Consumer<T> taker) {
    Deque<Future<T>> ahead = new ArrayDeque<>();
    int next = 0;
    try {
      while (next < units || !ahead.isEmpty()) {
        while (next < units && ahead.size() < 2 * threads) {
          int from = next;
          next = Math.min(units, from + size);
          int to = next;
          FutureTask<T> block = new FutureTask<>(() -> maker.make(from, to));
          ahead.add(block);
          if (threads == 1 || units < SMALL) {
            block.run();
          } else {
            executor.execute(block);
          }
        }
        taker.accept(made(ahead.remove()));
      }
    } finally {
      ahead.forEach(block -> block.cancel(false));
    }
  }

  /** Makes something of a range of units. */
  @FunctionalInterface
  interface BlockMaker<T> {
    T make(int from, int to);
  }

  private static <T> T made(Future<T> block) {
    RuntimeException problem = outcome(block);
    if (problem != null) {
      throw problem;
    }
    try {
      return block.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private int start(int part) {
    return (int) ((long) units * part / threads);
  }

  private static RuntimeException outcome(Future<?> future) {
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
      return e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
