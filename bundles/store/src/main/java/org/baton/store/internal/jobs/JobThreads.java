package org.baton.store.internal.jobs;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's threads for jobs and messages. */
@Component(service = JobThreads.class)
public final class JobThreads {
  private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
  private static final int THREADS = 6;
  private static final long GOODBYE_SECONDS = 20;

  private final ScheduledExecutorService threads;

  /** Starts no thread before there is work. */
  @Activate
  public JobThreads() {
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newScheduledThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "baton-jobs-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Lets what runs end, for a while. */
  @Deactivate
  public void stop() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a job has not ended {} s after the stop", GOODBYE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs something once, after a pause; nothing when the platform is stopping. */
  public void after(long milliseconds, Runnable work) {
    try {
      threads.schedule(guarded(work), milliseconds, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("not started, the platform is stopping");
    }
  }

  /** Runs something again and again, with a pause between, until the result is run. */
  public Runnable every(long milliseconds, Runnable work) {
    var future =
        threads.scheduleWithFixedDelay(
            guarded(work), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    return () -> future.cancel(false);
  }

  /** An error must not silently end what is repeated. */
  private static Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (Problem e) {
        LOG.warn("scheduled work failed: {}", e.getMessage());
      } catch (Exception | LinkageError e) {
        LOG.error("scheduled work failed", e);
      }
    };
  }
}
