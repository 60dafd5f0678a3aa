package org.baton.core.internal.works;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two threads for long work, and one that writes down how far it is. */
final class WorkThreads {
  private static final Logger LOG = LoggerFactory.getLogger(WorkThreads.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 50;
  private static final long PAUSE_MILLISECONDS = 500;
  private static final long GOODBYE_SECONDS = 10;

  private final ExecutorService workers;
  private final ScheduledExecutorService writer;

  WorkThreads(Runnable writeDown) {
    workers =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            named("baton-core-work-"));
    writer = Executors.newSingleThreadScheduledExecutor(named("baton-core-work-progress-"));
    writer.scheduleWithFixedDelay(
        () -> {
          try {
            writeDown.run();
          } catch (RuntimeException e) {
            LOG.warn("How far work is could not be written down: {}", e.toString());
          }
        },
        PAUSE_MILLISECONDS,
        PAUSE_MILLISECONDS,
        TimeUnit.MILLISECONDS);
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Runs this when a thread is free. */
  void run(Runnable work) {
    try {
      workers.execute(work);
    } catch (RejectedExecutionException e) {
      throw Problem.of(Kind.TOO_MANY, "core.work.busy", MOST_WAITING).causedBy(e);
    }
  }

  /** Ends all threads; work under way is interrupted and taken back. */
  void stop() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.shutdownNow();
  }
}
