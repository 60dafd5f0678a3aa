package org.baton.core.internal.runs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The threads of long work: one that runs evaluations, one after the other, and a pool that shares
 * the work of each. Its size is the framework property {@code baton.core.threads}.
 */
@Component(service = WorkPool.class)
public final class WorkPool {
  private static final int MOST = 256;

  private final int threads;
  private final ExecutorService pool;
  private final ExecutorService runs;

  /** A pool of the configured size, by default one thread a processor. */
  @Activate
  public WorkPool(BundleContext context) {
    this(size(context.getProperty("baton.core.threads")));
  }

  WorkPool(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads, named("baton-core-"));
    this.runs = Executors.newSingleThreadExecutor(named("baton-core-run-"));
  }

  private static int size(String given) {
    int processors = Runtime.getRuntime().availableProcessors();
    if (given == null || !given.matches("[0-9]{1,3}")) {
      return processors;
    }
    return Math.max(1, Math.min(MOST, Integer.parseInt(given)));
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Ends all threads; work under way is interrupted. */
  @Deactivate
  void close() {
    runs.shutdownNow();
    pool.shutdownNow();
  }

  int threads() {
    return threads;
  }

  ExecutorService pool() {
    return pool;
  }

  /** Runs this when the runs before it are over. */
  void queue(Runnable run) {
    runs.execute(run);
  }
}
