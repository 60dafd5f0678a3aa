package org.baton.bench.submit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Drives senders, each by a thread of its own; both sides are driven by it. */
final class Drive implements Closeable {
  private final List<? extends Sender> senders;
  private final ExecutorService threads;

  Drive(List<? extends Sender> senders) {
    this.senders = senders;
    this.threads = Executors.newFixedThreadPool(senders.size());
  }

  /** Work of one sender. */
  private interface Work {
    void on(Sender sender) throws Exception;
  }

  /** Everybody sends as fast as answers come; how many sheets were answered for in a second. */
  double asFastAsPossible(double seconds) throws Exception {
    AtomicInteger sent = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    together(
        sender -> {
          while (System.nanoTime() < end) {
            sent.addAndGet(sender.send());
          }
        });
    return sent.get() * 1e9 / (System.nanoTime() - start);
  }

  /**
   * Sheets come at a fixed pace, whether or not those before are answered; each one's time is
   * counted from the moment at which it should have been sent, so that no stall hides behind it.
   *
   * @return milliseconds, ascending
   */
  double[] atPace(double perSecond, double seconds) throws Exception {
    int count = Math.max(1, (int) (perSecond * seconds));
    double[] millis = new double[count];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    together(
        sender -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long due = start + (long) (i * 1e9 / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
              LockSupport.parkNanos(left);
            }
            sender.send();
            millis[i] = (System.nanoTime() - due) / 1e6;
          }
        });
    Arrays.sort(millis);
    return millis;
  }

  /** The value that the share of all does not exceed. */
  static double percentile(double[] ascending, double share) {
    return ascending[Math.max(0, (int) Math.ceil(share * ascending.length) - 1)];
  }

  private void together(Work work) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (Sender sender : senders) {
      all.add(
          threads.submit(
              () -> {
                work.on(sender);
                return null;
              }));
    }
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Sender sender : senders) {
      sender.close();
    }
  }
}
