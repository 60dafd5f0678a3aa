package org.baton.api.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.baton.api.problem.Violation;

/**
 * A checked row. A cell that is blank, or a column that the file does not have, is empty.
 *
 * @param source the file's name, or the file and the sheet
 * @param line the row's number in the file; the header is mostly 1
 * @param cells the cells by the name of the column; those of further columns by their header
 */
public record Row(String source, int line, Map<String, Cell> cells) {

  /** Checks that nothing is null and copies the map in its order. */
  public Row {
    Objects.requireNonNull(source);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * A cell.
   *
   * @param raw what stands in the file
   * @param value what was read: a {@link String}, {@link Double}, {@link Long}, {@link LocalDate}
   *     or {@link Boolean} by the column's type; empty when it is missing
   */
  public record Cell(String raw, Optional<Object> value) {
    /** A cell that is missing. */
    public static final Cell MISSING = new Cell("", Optional.empty());

    /** Checks that nothing is null. */
    public Cell {
      Objects.requireNonNull(raw);
      Objects.requireNonNull(value);
    }
  }

  private Cell cell(String column) {
    return cells.getOrDefault(column, Cell.MISSING);
  }

  private <T> Optional<T> value(String column, Class<T> type) {
    return cell(column).value().map(type::cast);
  }

  /** What stands in the file, as it stands there; the empty string when there is no such column. */
  public String raw(String column) {
    return cell(column).raw();
  }

  /** The words in a column of type TEXT. */
  public Optional<String> text(String column) {
    return value(column, String.class);
  }

  /** The number in a column of type NUMBER, PERCENT or SHARE. */
  public OptionalDouble number(String column) {
    return value(column, Double.class).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** The number in a column of type WHOLE. */
  public OptionalLong whole(String column) {
    return value(column, Long.class).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** The day in a column of type DATE. */
  public Optional<LocalDate> date(String column) {
    return value(column, LocalDate.class);
  }

  /** The answer in a column of type FLAG. */
  public Optional<Boolean> flag(String column) {
    return value(column, Boolean.class);
  }

  /** A mistake in this row: names the file, the row, the column and what stands there. */
  public Violation violation(String column, String code, Object... arguments) {
    return Violation.at(source, line, column, raw(column), code, arguments);
  }
}
