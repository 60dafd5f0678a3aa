package org.baton.core.internal.runs;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.baton.core.internal.engine.Progress;
import org.baton.core.internal.works.Watch;

/** Tells how far a run is, at most twice a second. */
final class RunProgress implements Progress {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int READ = 40;
  private static final int STEPS = 30;

  private final IntConsumer listener;
  private final Watch watch;
  private final StageTimes times = new StageTimes();
  private long saidAt;

  RunProgress(IntConsumer listener, Watch watch) {
    this.listener = listener;
    this.watch = watch;
  }

  @Override
  public void at(String stage, long done, long total) {
    times.at(stage);
    int percent = percent(stage, total == 0 ? 0 : (double) done / total);
    watch.at(RunStage.key(stage), percent, 100);
    long now = System.nanoTime();
    if (saidAt == 0 || now - saidAt > PAUSE) {
      saidAt = now;
      listener.accept(percent);
    }
  }

  /** How long each stage took so far. */
  StageTimes times() {
    return times;
  }

  private static int percent(String stage, double part) {
    return (int)
        switch (stage) {
          case RunStage.READ -> READ * part;
          case RunStage.HASH -> READ;
          case RunStage.WRITE -> READ + STEPS + (99 - READ - STEPS) * part;
          default -> READ + STEPS * part;
        };
  }

  @Override
  public boolean cancelled() {
    return watch.cancelled() || Thread.currentThread().isInterrupted();
  }
}
