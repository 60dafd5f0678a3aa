package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lines about units, made by several threads and written in the order of the units. */
final class UnitLines {
  /** Units whose lines are made at once. */
  private static final int BLOCK = 256;

  /** Blocks a thread may be ahead of what is written, so that memory stays small. */
  private static final int AHEAD = 4;

  private final ExecutorService executor;
  private final int threads;

  /** Makes the lines of one unit. */
  @FunctionalInterface
  interface Lines {
    /** Appends the lines of the unit; called from several threads. */
    void append(int unit, StringBuilder to);
  }

  UnitLines(ExecutorService executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  void write(OutputStream out, int units, Lines lines) throws IOException {
    Deque<Future<byte[]>> made = new ArrayDeque<>();
    for (int from = 0; from < units; from += BLOCK) {
      Callable<byte[]> block = block(from, Math.min(units, from + BLOCK), lines);
      made.add(executor.submit(block));
      if (made.size() > AHEAD * threads) {
        out.write(got(made.remove()));
      }
    }
    while (!made.isEmpty()) {
      out.write(got(made.remove()));
    }
  }

  private static Callable<byte[]> block(int from, int to, Lines lines) {
    return () -> {
      StringBuilder block = new StringBuilder();
      for (int unit = from; unit < to; unit++) {
        lines.append(unit, block);
      }
      return block.toString().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] got(Future<byte[]> block) {
    try {
      return block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    }
  }
}
