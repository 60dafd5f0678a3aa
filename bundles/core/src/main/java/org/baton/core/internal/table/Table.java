package org.baton.core.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;

/** A table whose header was understood and whose cells were checked. */
public final class Table implements Rows {
  private final TableFile file;
  private final Header header;
  private final BitSet unsound = new BitSet();
  private final BitSet shifted = new BitSet();
  private IntConsumer watch = count -> {};
  private int count;

  private Table(TableFile file, Header header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads the whole file once: finds the columns, then checks every cell.
   *
   * @param titles all words for a title key, in both languages
   * @param mapping columns of the file by columns of the shape, from the caller
   * @param wrong takes every mistake in the order of the file; cells are not looked at when the
   *     header is wrong, because every cell would be
   * @throws org.baton.api.problem.Problem when the file cannot be read as a table at all
   */
  public static Table check(
      TableFile file,
      TableShape shape,
      Function<String, List<String>> titles,
      Map<String, String> mapping,
      Consumer<Violation> wrong) {
    return check(file, shape, titles, mapping, wrong, read -> {});
  }

  /**
   * The same.
   *
   * @param watch hears how many rows were read; what it throws ends the reading
   */
  public static Table check(
      TableFile file,
      TableShape shape,
      Function<String, List<String>> titles,
      Map<String, String> mapping,
      Consumer<Violation> wrong,
      IntConsumer watch) {
    Header header = header(file, shape, titles, mapping, wrong);
    Table table = new Table(file, header);
    if (header != null) {
      file.each(raw -> table.checkRow(raw, wrong, watch));
    }
    return table;
  }

  private boolean checkRow(RawRow raw, Consumer<Violation> wrong, IntConsumer watched) {
    if (isRow(raw)) {
      countRow(raw.line());
      row(
          raw,
          violation -> {
            unsound.set(raw.line());
            wrong.accept(violation);
          });
      watched.accept(count);
    }
    return true;
  }

  private boolean isRow(RawRow raw) {
    return raw.line() > header.line() && !raw.isBlank();
  }

  /** Whether the file has a header that was understood. */
  public boolean isReadable() {
    return header != null;
  }

  /** From now on, this hears how many rows were walked; what it throws ends the walk. */
  public void watch(IntConsumer rows) {
    watch = rows;
  }

  private static Header header(
      TableFile file,
      TableShape shape,
      Function<String, List<String>> titles,
      Map<String, String> mapping,
      Consumer<Violation> wrong) {
    List<RawRow> first = new ArrayList<>();
    file.each(
        row -> {
          if (!row.isBlank()) {
            first.add(row);
          }
          return first.isEmpty();
        });
    if (first.isEmpty()) {
      throw TableFile.refused(file.source(), "core.table.empty");
    }
    List<Violation> mistakes = new ArrayList<>();
    Header header = Header.of(file.source(), first.get(0), shape, titles, mapping, mistakes);
    mistakes.forEach(wrong);
    return mistakes.isEmpty() ? header : null;
  }

  private void countRow(int line) {
    if (++count > Limits.ROWS) {
      throw TableFile.refusedAt(file.source(), line, "", "core.table.rows", Limits.ROWS);
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public boolean has(String column) {
    return header.fields().stream().anyMatch(f -> f.column().name().equals(column));
  }

  /** What the file calls a column of the kind; the name itself when the file does not have it. */
  public String header(String column) {
    if (header == null) {
      return column;
    }
    return header.fields().stream()
        .filter(f -> f.column().name().equals(column))
        .map(Header.Field::header)
        .findFirst()
        .orElse(column);
  }

  /** Headers of columns that are left aside. */
  public List<String> ignored() {
    return header == null ? List.of() : header.ignored();
  }

  /** What the file was found to be. */
  public String format() {
    return file.format();
  }

  /** The first rows as they were read, by column; unreadable cells show what stands there. */
  public List<Row> first(int most) {
    List<Row> rows = new ArrayList<>();
    if (header != null) {
      file.each(
          raw -> {
            if (raw.line() > header.line() && !raw.isBlank()) {
              rows.add(row(raw, violation -> {}));
            }
            return rows.size() < most;
          });
    }
    return rows;
  }

  @Override
  public <X extends Exception> void each(Action<X> action) throws X {
    int[] walked = {0};
    file.<X>each(
        raw -> {
          if (isRow(raw) && !unsound.get(raw.line())) {
            watch.accept(++walked[0]);
            action.take(row(raw, violation -> {}));
          }
          return true;
        });
  }

  @Override
  public <X extends Exception> void eachUnsound(Action<X> action) throws X {
    if (unsound.isEmpty()) {
      return;
    }
    file.<X>each(
        raw -> {
          if (isRow(raw) && unsound.get(raw.line())) {
            action.take(certain(row(raw, violation -> {})));
          }
          return true;
        });
  }

  /** Of a row with too few or too many cells, nothing is certain but what stands in the first. */
  private Row certain(Row row) {
    if (!shifted.get(row.line())) {
      return row;
    }
    Map<String, Row.Cell> first = new LinkedHashMap<>();
    for (Header.Field field : header.fields()) {
      if (field.place() <= 0) {
        first.put(field.column().name(), row.cells().get(field.column().name()));
      }
    }
    return new Row(row.source(), row.line(), first);
  }

  private Row row(RawRow raw, Consumer<Violation> wrong) {
    boolean csv = file instanceof CsvFile;
    int size = raw.cells().size();
    if (size > header.width() || csv && size < header.width()) {
      shifted.set(raw.line());
      wrong.accept(
          new Violation(
              file.source(),
              raw.line(),
              "",
              raw.cell(size - 1).text(),
              "core.table.cells",
              List.of(size, header.width())));
    }
    Map<String, Row.Cell> cells = new LinkedHashMap<>();
    for (Header.Field field : header.fields()) {
      cells.put(field.column().name(), cell(raw, field, wrong));
    }
    return new Row(file.source(), raw.line(), cells);
  }

  private Row.Cell cell(RawRow raw, Header.Field field, Consumer<Violation> wrong) {
    RawCell cell = field.in(raw);
    String code = "core.table.required";
    try {
      Row.Cell read = CellReader.read(cell, field.column().type());
      if (field.column().need() != Need.VALUE || read.value().isPresent()) {
        return read;
      }
    } catch (CellFault e) {
      code = e.code();
    }
    wrong.accept(
        new Violation(
            file.source(), raw.line(), field.header(), cell.text(), code, List.of(field.header())));
    return new Row.Cell(cell.text(), Optional.empty());
  }
}
