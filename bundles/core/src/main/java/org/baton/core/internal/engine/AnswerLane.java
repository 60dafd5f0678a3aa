package org.baton.core.internal.engine;

/**
 * The answers that one thread adds. Sums of its own need no agreement with other threads, and
 * answers added by the hundred let the processor wait for many places of memory at once.
 */
final class AnswerLane implements SheetSink {
  private static final int BATCH = 512;

  private final AnswerColumns columns;
  private final CellSums sums;
  private final int[] cells = new int[BATCH];
  private final long[] answers = new long[BATCH];
  private int waiting;

  AnswerLane(AnswerColumns columns, CellSums sums) {
    this.columns = columns;
    this.sums = sums;
  }

  @Override
  public boolean plain(int unit, int indicator, int group, long scaled) {
    int cell = columns.plainCell(unit, indicator, group, scaled);
    if (cell >= 0) {
      cells[waiting] = cell;
      answers[waiting++] = scaled;
      if (waiting == BATCH) {
        flush();
      }
    }
    return cell != AnswerColumns.ODD;
  }

  private void flush() {
    try {
      sums.add(cells, answers, waiting);
    } catch (CellSums.Overflow e) {
      throw columns.overflow(e);
    }
    waiting = 0;
  }

  @Override
  public void source(String source) {
    columns.source(source);
  }

  @Override
  public void sheet(long row, int unit, int group, int[] indicators, double[] values) {
    for (int i = 0; i < indicators.length; i++) {
      answer(row, unit, indicators[i], group, values[i]);
    }
  }

  @Override
  public void answer(long row, int unit, int indicator, int group, double value) {
    columns.answer(row, unit, indicator, group, value, this);
  }

  @Override
  public void exact(long row, int unit, int indicator, int group, long scaled) {
    if (!plain(unit, indicator, group, scaled)) {
      columns.exact(row, unit, indicator, group, scaled);
    }
  }

  CellSums sums() {
    return sums;
  }

  @Override
  public void close() {
    flush();
    columns.closed(this);
  }
}
