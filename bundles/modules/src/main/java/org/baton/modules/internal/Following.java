package org.baton.modules.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.settings.AppliedSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this server give signs of life and follow the others. Each has a thread of its own: jobs can
 * take all of the platform's, and a server that does not give a sign of life counts as dead.
 */
@Component(
    service = {},
    immediate = true)
public final class Following {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final long BEAT_MILLIS = 2000;
  private static final long LOOK_MILLIS = 500;
  private static final int THREADS = 3;
  private static final long GOODBYE_SECONDS = 20;

  private final ScheduledExecutorService threads;

  /** Begins, if there can be others. */
  @Activate
  public Following(
      @Reference CommonSet common,
      @Reference Follower follower,
      @Reference AppliedSettings settings,
      @Reference Authentication authentication) {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ScheduledThreadPoolExecutor(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "baton-nodes-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    if (common.isShared()) {
      every(BEAT_MILLIS, common::beat);
      every(LOOK_MILLIS, settings::follow);
      every(
          LOOK_MILLIS,
          () ->
              authentication.as(
                  Caller.SYSTEM,
                  () -> {
                    follower.look();
                    return true;
                  }));
    }
  }

  private void every(long millis, Runnable work) {
    threads.scheduleWithFixedDelay(guarded(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** An error must not end what is repeated, and is told once until it is over. */
  private static Runnable guarded(Runnable work) {
    AtomicBoolean told = new AtomicBoolean();
    return () -> {
      try {
        work.run();
        told.set(false);
      } catch (Problem e) {
        if (told.compareAndSet(false, true)) {
          LOG.warn("The other servers cannot be followed now: {}", e.getMessage());
        }
      } catch (RuntimeException | LinkageError e) {
        if (told.compareAndSet(false, true)) {
          LOG.error("The other servers cannot be followed now", e);
        }
      }
    };
  }

  /** Lets what is under way end. */
  @Deactivate
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Following the other servers has not ended after {} s", GOODBYE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
