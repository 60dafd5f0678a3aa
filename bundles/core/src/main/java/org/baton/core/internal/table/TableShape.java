package org.baton.core.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baton.api.table.Column;

/**
 * The columns of a kind of table.
 *
 * @param columns the columns by name
 * @param further how other columns are read; empty when they are left aside
 */
public record TableShape(List<Column> columns, Optional<Column.Type> further) {
  /** Copies the list. */
  public TableShape {
    columns = List.copyOf(columns);
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
