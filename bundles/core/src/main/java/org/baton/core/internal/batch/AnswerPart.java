package org.baton.core.internal.batch;

import java.util.Optional;
import java.util.function.LongSupplier;

/** The lines of one part of a file: usual ones at once, the others one by one. */
final class AnswerPart implements CsvLines.Lines {
  private final Optional<AnswerLine> usual;
  private final Line each;
  private final Runnable end;

  /** Takes one line without its end. */
  @FunctionalInterface
  interface Line {
    /** Takes the line at these places of the buffer; its row costs a look at the whole file. */
    void take(LongSupplier row, byte[] bytes, int from, int to);
  }

  /**
   * The lines of a part.
   *
   * @param usual takes usual lines
   * @param each takes the lines that are left
   * @param end done behind the last line
   */
  AnswerPart(Optional<AnswerLine> usual, Line each, Runnable end) {
    this.usual = usual;
    this.each = each;
    this.end = end;
  }

  @Override
  public long take(CsvLines.Rows rows, byte[] bytes, int from, int to) {
    AnswerLine fast = usual.orElse(null);
    long lines = 0;
    for (int at = from; at < to; lines++) {
      int next = fast == null ? -1 : fast.take(bytes, at, to);
      at = next < 0 ? one(rows, lines, bytes, at, to) : next;
    }
    return lines;
  }

  private int one(CsvLines.Rows rows, long before, byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    boolean both = end > from && bytes[end - 1] == '\r';
    each.take(() -> rows.of(before), bytes, from, both ? end - 1 : end);
    return end + 1;
  }

  @Override
  public void close() {
    end.run();
  }
}
