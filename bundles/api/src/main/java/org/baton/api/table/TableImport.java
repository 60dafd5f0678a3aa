package org.baton.api.table;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of table that can be imported. Registered as a service; the platform reads the file, finds
 * the columns, checks every cell, reports mistakes by row and column, and keeps the audit record.
 */
@ConsumerType
public interface TableImport {
  /** The kind's name in paths, unique over all modules: lower-case letters and hyphens. */
  String kind();

  /** The key of the kind's title in the module's texts. */
  String title();

  /** What the caller must hold to import this kind, such as {@code core.units.edit}. */
  String permission();

  /** The columns, in the order in which they are listed to people. */
  List<Column> columns();

  /**
   * How columns of the file that {@link #columns()} does not name are read, for tables with one
   * column an indicator; empty when such columns are left aside.
   */
  default Optional<Column.Type> furtherColumns() {
    return Optional.empty();
  }

  /**
   * Writes the rows in the caller's transaction. In every row that {@link Rows#each} gives, every
   * cell could be read and every required one is there. The transaction is rolled back when a
   * violation was added or a row was left out, and always in a dry run.
   *
   * @throws org.baton.api.problem.Problem when the table as a whole cannot be taken
   */
  void write(Rows rows, ImportContext context);
}
