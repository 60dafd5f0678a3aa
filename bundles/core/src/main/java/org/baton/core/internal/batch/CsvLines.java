package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;

/** Reads a long CSV file as lines of bytes, in parts at once; fields have no line breaks. */
final class CsvLines {
  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final ExecutorService executor;
  private final int threads;

  /** Takes one line; the bytes are only good during the call. */
  @FunctionalInterface
  interface Line {
    /** Takes the line at these places of the buffer, without its end. */
    void take(long row, byte[] bytes, int from, int to);
  }

  private long[] rowsBefore;

  CsvLines(Path file, ExecutorService executor, int threads) {
    this.file = file;
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * Hands over all lines, the heading being row 1.
   *
   * @param inOrder whether one thread reads all lines; else several threads read a part each
   * @param lines makes what takes the lines of a part, on the thread that reads it
   */
  void each(boolean inOrder, Supplier<Line> lines) {
    try {
      long size = Files.size(file);
      int parts = inOrder || size < 16L * BUFFER ? 1 : threads;
      long[] rows = rowsBefore(parts, size);
      inParts(parts, size, (p, from, to) -> read(from, to, size, rows[p], lines.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For messages only, so counted once, and not when one part is the whole. */
  private long[] rowsBefore(int parts, long size) throws IOException {
    if (parts == 1) {
      return new long[1];
    }
    if (rowsBefore == null) {
      long[] rows = new long[parts + 1];
      inParts(parts, size, (p, from, to) -> rows[p + 1] = count(from, to));
      Arrays.parallelPrefix(rows, Long::sum);
      rowsBefore = rows;
    }
    return rowsBefore;
  }

  @FunctionalInterface
  private interface Part {
    void work(int part, long from, long to) throws IOException;
  }

  private void inParts(int parts, long size, Part work) throws IOException {
    if (parts == 1) {
      work.work(0, 0, size);
      return;
    }
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int p = i;
      long from = size * p / parts;
      long to = size * (p + 1) / parts;
      all.add(
          executor.submit(
              () -> {
                work.work(p, from, to);
                return null;
              }));
    }
    RuntimeException failed = null;
    for (Future<?> one : all) {
      failed = failed == null ? outcome(one) : failed;
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static RuntimeException outcome(Future<?> part) {
    try {
      part.get();
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException(e);
    } catch (ExecutionException e) {
      return e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    }
  }

  private long count(long from, long to) throws IOException {
    long rows = 0;
    try (FileChannel in = FileChannel.open(file)) {
      byte[] bytes = new byte[BUFFER];
      for (long at = from; at < to; ) {
        int read = in.read(ByteBuffer.wrap(bytes, 0, (int) Math.min(BUFFER, to - at)), at);
        for (int i = 0; i < read; i++) {
          rows += bytes[i] == '\n' ? 1 : 0;
        }
        at += read;
      }
    }
    return rows;
  }

  /** Reads the lines that begin after a line end in this part; the last one may end behind it. */
  private void read(long from, long to, long size, long rowsBefore, Line line) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      byte[] bytes = new byte[BUFFER];
      long row = rowsBefore;
      // The part's first bytes belong to the line of the part before, unless the file begins here.
      boolean skip = from > 0 && !endsLine(in, from - 1);
      row += skip ? 1 : 0;
      long base = from;
      int held = 0;
      while (base < to) {
        int read = in.read(ByteBuffer.wrap(bytes, held, BUFFER - held), base + held);
        boolean last = base + held + Math.max(read, 0) >= size;
        int end = held + Math.max(read, 0);
        int at = 0;
        for (int i = held; i <= end; i++) {
          if (i == end ? last && i > at : bytes[i] == '\n') {
            if (!skip) {
              line.take(++row, bytes, at, i > at && bytes[i - 1] == '\r' ? i - 1 : i);
            }
            skip = false;
            at = Math.min(end, i + 1);
            if (base + at >= to) {
              return;
            }
          }
        }
        if (at == 0 && !last) {
          throw Problem.of(Problem.Kind.INVALID, "core.batch.line-long", file.toString(), row + 1);
        }
        System.arraycopy(bytes, at, bytes, 0, end - at);
        base += at;
        held = end - at;
        if (last) {
          return;
        }
      }
    }
  }

  private static boolean endsLine(FileChannel in, long at) throws IOException {
    byte[] one = new byte[1];
    in.read(ByteBuffer.wrap(one), at);
    return one[0] == '\n';
  }
}
