package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;

/** Ids from a sequence, which gives the last one of a block of 50. */
final class Ids {
  private static final int BLOCK = 50;

  private final Connection connection;
  private final String select;
  private long next;
  private int left;

  /**
   * Ids for rows written by plain SQL.
   *
   * @param sequence a name from this package, never from outside; with or without the schema
   */
  Ids(Connection connection, Dialect dialect, String sequence) {
    this.connection = connection;
    this.select =
        (sequence.contains(".") ? Database.QUALIFIED : "")
            + (dialect == Dialect.H2
                ? "select next value for " + sequence
                : "select nextval('" + sequence + "')");
  }

  long next() throws SQLException {
    if (left == 0) {
      next = new Sql(select).list(connection, row -> row.getLong(1)).get(0) - BLOCK + 1;
      left = BLOCK;
    }
    left--;
    return next++;
  }
}
