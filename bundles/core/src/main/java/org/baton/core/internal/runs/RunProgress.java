package org.baton.core.internal.runs;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.baton.core.internal.engine.Progress;

/** Tells how far a run is, at most twice a second. */
final class RunProgress implements Progress {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int READ = 40;
  private static final int STEPS = 30;

  private final IntConsumer listener;
  private final java.util.function.BooleanSupplier cancelled;
  private long saidAt;

  RunProgress(IntConsumer listener, java.util.function.BooleanSupplier cancelled) {
    this.listener = listener;
    this.cancelled = cancelled;
  }

  @Override
  public void at(String stage, long done, long total) {
    long now = System.nanoTime();
    if (saidAt == 0 || now - saidAt > PAUSE) {
      saidAt = now;
      listener.accept(percent(stage, total == 0 ? 0 : (double) done / total));
    }
  }

  private static int percent(String stage, double part) {
    return (int)
        switch (stage) {
          case "read" -> READ * part;
          case "hash" -> READ;
          case "write" -> READ + STEPS + (99 - READ - STEPS) * part;
          default -> READ + STEPS * part;
        };
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
  }
}
