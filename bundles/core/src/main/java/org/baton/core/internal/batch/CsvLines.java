package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;

/** Reads a long CSV file as lines of bytes, in parts at once; fields have no line breaks. */
final class CsvLines {
  private static final int BUFFER = 1 << 20;

  /** Small enough that what was read is still in the processor's cache when it is looked at. */
  private static final int READ = 1 << 18;

  private final Path file;
  private final ExecutorService executor;
  private final int threads;

  /** Takes the lines of one part. */
  interface Lines extends AutoCloseable {
    /**
     * Takes whole lines; only the last of the file may have no end. The bytes are only good during
     * the call, and {@link AnswerLine#BEHIND} more may be read, whatever they are.
     *
     * @param rows tells the number of the first of these lines
     * @return how many lines there were
     */
    long take(Rows rows, byte[] bytes, int from, int to);

    @Override
    void close();
  }

  /** The number of a line, the heading being row 1; looked for only when somebody must be told. */
  @FunctionalInterface
  interface Rows {
    /** The row of a line that so many others of the same call stand before. */
    long of(long before);
  }

  CsvLines(Path file, ExecutorService executor, int threads) {
    this.file = file;
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * Hands over all lines but the heading.
   *
   * @param inOrder whether one thread reads all lines; else several threads read a part each
   * @param lines makes what takes the lines of a part, on the thread that reads it
   */
  void each(boolean inOrder, Supplier<Lines> lines) {
    try (FileChannel in = FileChannel.open(file)) {
      long size = Files.size(file);
      int parts = inOrder || size < 16L * BUFFER ? 1 : threads;
      long[] starts = new long[parts + 1];
      starts[0] = nextLine(in, 0, size);
      for (int p = 1; p <= parts; p++) {
        long about = p == parts ? size : Math.max(starts[0], size * p / parts);
        starts[p] = nextLine(in, about - 1, size);
      }
      inParts(
          parts,
          p -> {
            try (Lines part = lines.get()) {
              read(in, starts[p], starts[p + 1], part);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place behind the first line end at this place or behind it. */
  private static long nextLine(FileChannel in, long from, long size) throws IOException {
    byte[] bytes = new byte[1 << 12];
    for (long at = from; at < size; ) {
      int read = in.read(ByteBuffer.wrap(bytes), at);
      for (int i = 0; i < read; i++) {
        if (bytes[i] == '\n') {
          return at + i + 1;
        }
      }
      at += Math.max(1, read);
    }
    return size;
  }

  @FunctionalInterface
  private interface Part {
    void work(int part) throws IOException;
  }

  private void inParts(int parts, Part work) throws IOException {
    if (parts == 1) {
      work.work(0);
      return;
    }
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int p = i;
      all.add(
          executor.submit(
              () -> {
                work.work(p);
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

  /** How many lines end before this place. */
  private static long count(FileChannel in, long to) {
    try {
      long rows = 0;
      byte[] bytes = new byte[READ];
      for (long at = 0; at < to; ) {
        int read = in.read(ByteBuffer.wrap(bytes, 0, (int) Math.min(READ, to - at)), at);
        for (int i = 0; i < read; i++) {
          rows += bytes[i] == '\n' ? 1 : 0;
        }
        at += Math.max(1, read);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines from the beginning of one to the end of another. */
  private void read(FileChannel in, long from, long to, Lines lines) throws IOException {
    byte[] bytes = new byte[BUFFER + AnswerLine.BEHIND];
    PartRows rows = new PartRows(in, from);
    long base = from;
    int held = 0;
    while (base + held < to) {
      long left = Math.min(Math.min(READ, BUFFER - held), to - base - held);
      if (left == 0) {
        throw Problem.of(Problem.Kind.INVALID, "core.batch.line-long", file.toString(), rows.of(0));
      }
      int read = in.read(ByteBuffer.wrap(bytes, held, (int) left), base + held);
      if (read < 0) {
        throw new IOException(file + " became shorter while it was read");
      }
      int end = held + read;
      int whole = base + end >= to ? end : afterLastEnd(bytes, held, end);
      if (whole > 0) {
        rows.passed += lines.take(rows, bytes, 0, whole);
        System.arraycopy(bytes, whole, bytes, 0, end - whole);
        base += whole;
      }
      held = end - whole;
    }
  }

  private static int afterLastEnd(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  /** Counts the lines before a part when one of its rows is asked for. */
  private static final class PartRows implements Rows {
    private final FileChannel in;
    private final long from;
    private long before = -1;
    private long passed;

    PartRows(FileChannel in, long from) {
      this.in = in;
      this.from = from;
    }

    @Override
    public long of(long line) {
      if (before < 0) {
        before = count(in, from);
      }
      return before + passed + line + 1;
    }
  }
}
