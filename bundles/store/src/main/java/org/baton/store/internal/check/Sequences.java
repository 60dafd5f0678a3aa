package org.baton.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database.Dialect;

/** Sequences that feed the ids of tables, and what they give next. */
final class Sequences {
  /** The columns are named by both products' standard views; only the next value is not. */
  private static final String PAIRS =
      "select s.sequence_name, t.table_name from information_schema.sequences s"
          + " join information_schema.columns t on t.table_schema = s.sequence_schema"
          + " and s.sequence_name = t.table_name || '_seq' and t.column_name = 'id'"
          + " and lower(t.data_type) in ('bigint', 'integer')"
          + " where s.sequence_schema = ? order by 1";

  private static final String NEXT_H2 =
      "select base_value, increment from information_schema.sequences"
          + " where sequence_schema = ? and sequence_name = ?";

  /** The view of sequences hides a value that was set and not given yet. */
  private static final String NEXT_POSTGRESQL =
      "select case when q.is_called then q.last_value + s.increment_by else q.last_value end,"
          + " s.increment_by from pg_sequences s cross join %s q"
          + " where s.schemaname = ? and s.sequencename = ?";

  private final Connection connection;
  private final Dialect dialect;
  private final String schema;

  Sequences(Connection connection, Dialect dialect, String schema) {
    this.connection = connection;
    this.dialect = dialect;
    this.schema = schema;
  }

  /** A sequence that would give an id that exists. */
  record Behind(String sequence, String table, long next, long needed) {}

  /**
   * The sequences that are behind. A sequence with an increment gives the last id of a block, so
   * the whole block before the next value must be free. An empty table has nothing to collide with.
   */
  List<Behind> behind() throws SQLException {
    List<Behind> found = new ArrayList<>();
    for (String[] pair : pairs()) {
      long[] next = next(pair[0]);
      long greatest = greatest(pair[1]);
      long increment = next[1];
      if (increment > 0 && greatest > 0 && next[0] - increment < greatest) {
        long blocks = -Math.floorDiv(next[0] - greatest - increment, increment);
        found.add(new Behind(pair[0], pair[1], next[0], next[0] + blocks * increment));
      }
    }
    return found;
  }

  /** Moves a sequence forward; never back. */
  void forward(Behind behind) throws SQLException {
    if (dialect == Dialect.H2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "alter sequence "
                + quoted(schema)
                + "."
                + quoted(behind.sequence())
                + " restart with "
                + behind.needed());
      }
      return;
    }
    try (PreparedStatement set =
        connection.prepareStatement("select setval(?::regclass, ?, false)")) {
      set.setString(1, quoted(schema) + "." + quoted(behind.sequence()));
      set.setLong(2, behind.needed());
      set.execute();
    }
  }

  private List<String[]> pairs() throws SQLException {
    List<String[]> pairs = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(PAIRS)) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          pairs.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
    }
    return pairs;
  }

  private long[] next(String sequence) throws SQLException {
    String sql =
        dialect == Dialect.H2
            ? NEXT_H2
            : NEXT_POSTGRESQL.formatted(quoted(schema) + "." + quoted(sequence));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, schema);
      query.setString(2, sequence);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    }
  }

  private long greatest(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select coalesce(max(id), 0) from " + quoted(schema) + "." + quoted(table))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
