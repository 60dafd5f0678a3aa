package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A table, or a part of a long one. Sorting, filters and paging are links and a form that ask the
 * server, so that they work for any length.
 *
 * @param id unique on the page
 * @param caption what it holds
 * @param columns its columns; the first one names the row
 * @param rows its rows, each with a cell for every column
 * @param filters what the list can be narrowed by; sent with GET to the page's own path
 * @param next where the rows behind these are; empty at the end
 * @param first where the beginning is; empty at the beginning
 * @param export where the whole list can be had as a file; empty for nowhere
 * @param empty what to show instead when there are no rows; null for a plain sentence
 */
public record Table(
    String id,
    String caption,
    List<Column> columns,
    List<List<Cell>> rows,
    List<Field> filters,
    String next,
    String first,
    String export,
    Empty empty)
    implements Part {
  /** Copies the lists. */
  public Table {
    FrameIds.refuse(id);
    Objects.requireNonNull(caption);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "The table " + id + " has a row of " + row.size() + " cells, not " + columns.size());
      }
    }
    filters = List.copyOf(filters);
    Objects.requireNonNull(next);
    Objects.requireNonNull(first);
    Objects.requireNonNull(export);
  }

  /**
   * A column.
   *
   * @param title its title
   * @param number whether it holds numbers
   * @param sort where the list sorted by it is; empty when it cannot be
   * @param order how the list is sorted by it now: ascending, descending, or empty
   */
  public record Column(String title, boolean number, String sort, String order) {
    /** Checks that nothing is null. */
    public Column {
      Objects.requireNonNull(title);
      Objects.requireNonNull(sort);
      Objects.requireNonNull(order);
    }

    /** A column of words. */
    public static Column of(String title) {
      return new Column(title, false, "", "");
    }

    /** A column of numbers. */
    public static Column number(String title) {
      return new Column(title, true, "", "");
    }

    /** The same, sortable. */
    public Column sort(String path, String order) {
      return new Column(title, number, path, order);
    }
  }

  /** A table without filters, all on one page. */
  public static Table of(String id, String caption, List<Column> columns, List<List<Cell>> rows) {
    return new Table(id, caption, columns, rows, List.of(), "", "", "", null);
  }

  /** The same with what it can be narrowed by. */
  public Table filters(Field... given) {
    return new Table(id, caption, columns, rows, List.of(given), next, first, export, empty);
  }

  /** The same as a part of a long list. */
  public Table paging(String firstPath, String nextPath) {
    return new Table(id, caption, columns, rows, filters, nextPath, firstPath, export, empty);
  }

  /** The same with a file of the whole list. */
  public Table export(String path) {
    return new Table(id, caption, columns, rows, filters, next, first, path, empty);
  }

  /** The same with what to show when there are no rows. */
  public Table empty(Empty given) {
    return new Table(id, caption, columns, rows, filters, next, first, export, given);
  }
}
