package org.baton.core.internal.batch;

import java.util.List;
import java.util.Set;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.plan.InputColumns;

/** Answers in a Parquet file, one a row. */
final class ParquetAnswers implements ScoreFile {
  private static final int UNIT = 0;
  private static final int INDICATOR = 1;
  private static final int GROUP = 2;
  private static final int SCORE = 3;

  private final Table table;
  private final ParquetFile file;
  private final List<String> columns;

  ParquetAnswers(Table table, ParquetFile file, InputColumns columns) {
    this.table = table;
    this.file = file;
    this.columns =
        List.of(columns.unit(), columns.indicator(), columns.group(), columns.score());
    this.columns.forEach(table::required);
  }

  @Override
  public void units(Set<String> codes) {
    file.each(columns.subList(0, 1), (row, cells) -> codes.add(cells[UNIT].text().strip()));
  }

  @Override
  public void sheets(SheetSink sink, Places places) {
    sink.source(table.name());
    file.each(columns, (row, cells) -> take(sink, places, row, cells));
  }

  private void take(SheetSink sink, Places places, long row, ParquetCell[] cells) {
    int u = find(places, places.units, row, cells, UNIT, "core.batch.unit-unknown");
    int i = find(places, places.indicators, row, cells, INDICATOR, "core.batch.indicator-unknown");
    int g = find(places, places.groups, row, cells, GROUP, "core.batch.group-unknown");
    if (u >= 0 && i >= 0 && g >= 0) {
      sink.answer(row, u, i, g, number(places, row, cells[SCORE]));
    }
  }

  private int find(
      Places places, CodeIndex index, long row, ParquetCell[] cells, int column, String wrong) {
    byte[] code = cells[column].code();
    int found = index.of(code, 0, code.length);
    if (found < 0) {
      places.note(table.name(), row, columns.get(column), cells[column].text(), wrong);
    }
    return found;
  }

  private double number(Places places, long row, ParquetCell cell) {
    if (!cell.isWord()) {
      return cell.number();
    }
    String word = cell.text();
    try {
      return Numbers.missing(word) ? Double.NaN : Double.parseDouble(word.strip());
    } catch (NumberFormatException e) {
      places.note(table.name(), row, columns.get(SCORE), word, "core.batch.not-number");
      return Double.NaN;
    }
  }

  @Override
  public void observations(ObservationSink sink, Places places) {
    // A file of answers has no reported values.
  }
}
