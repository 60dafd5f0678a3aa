package org.baton.core.internal.runs;

import java.util.concurrent.TimeUnit;

/** How long a run was at each of its stages; all steps are one. */
final class StageTimes {
  private long read;
  private long hash;
  private long steps;
  private long write;
  private String stage = "";
  private long since;

  /** The run is at this stage now. */
  void at(String now) {
    if (!now.equals(stage)) {
      end();
      stage = now;
    }
  }

  /** The last stage is over. */
  void end() {
    long now = System.nanoTime();
    long took = now - since;
    switch (stage) {
      case "" -> {}
      case RunStage.READ -> read += took;
      case RunStage.HASH -> hash += took;
      case RunStage.WRITE -> write += took;
      default -> steps += took;
    }
    since = now;
    stage = "";
  }

  /** In milliseconds, for the log. */
  @Override
  public String toString() {
    return "read %d ms, hash %d ms, steps %d ms, write %d ms"
        .formatted(millis(read), millis(hash), millis(steps), millis(write));
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
