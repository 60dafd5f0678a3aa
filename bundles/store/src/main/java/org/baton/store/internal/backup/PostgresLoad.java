package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.postgresql.PGConnection;

/** Loads what {@link PostgresDump} wrote, all of it or nothing. */
final class PostgresLoad {
  private final Connection connection;
  private final CopyFile copy;

  PostgresLoad(Connection connection, CopyFile copy) {
    this.connection = connection;
    this.copy = copy;
  }

  /**
   * Loads the copy.
   *
   * @param aside what is put behind the names of schemas that are in the way; null to refuse them
   */
  void run(String aside) throws SQLException, IOException {
    run((statement, schema) -> makeRoom(statement, schema, aside));
  }

  /** Loads the copy of one schema in the place of what is there. */
  void replace(String module) throws SQLException, IOException {
    run(
        (statement, schema) -> {
          if (!schema.equals(module)) {
            throw Problem.of(Kind.INVALID, "store.restore.path", schema);
          }
          statement.execute("drop schema if exists \"" + schema + "\" cascade");
        });
  }

  /** Sees to it that there is no schema of a name. */
  private interface Room {
    void make(Statement statement, String schema) throws SQLException;
  }

  private void run(Room room) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local check_function_bodies to off");
      for (String schema : lines(PostgresDump.SCHEMAS)) {
        room.make(statement, schema);
      }
      for (String sql : statements(PostgresDump.BEFORE)) {
        statement.execute(sql);
      }
      rows();
      for (String sql : statements(PostgresDump.AFTER)) {
        statement.execute(sql);
      }
    }
    connection.commit();
  }

  private void makeRoom(Statement statement, String schema, String aside) throws SQLException {
    if (!schema.matches("[a-z][a-z0-9]{2,29}")) {
      throw Problem.of(Kind.INVALID, "store.restore.path", schema);
    }
    if (!exists(schema)) {
      return;
    }
    if (aside == null) {
      throw Problem.of(Kind.CONFLICT, "store.restore.full", "schema " + schema);
    }
    statement.execute("alter schema \"" + schema + "\" rename to \"" + schema + aside + "\"");
  }

  private boolean exists(String schema) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private void rows() throws SQLException, IOException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    List<String> tables = lines(PostgresDump.TABLES);
    for (int i = 0; i < tables.size(); i++) {
      try (InputStream in = copy.open(PostgresDump.FOLDER + "rows/" + i + ".copy")) {
        postgres.getCopyAPI().copyIn("copy " + tables.get(i) + " from stdin", in);
      }
    }
  }

  private List<String> lines(String part) throws IOException {
    return copy.text(part).lines().filter(l -> !l.isBlank()).toList();
  }

  private List<String> statements(String part) throws IOException {
    return List.of(copy.text(part).split(PostgresDump.END)).stream()
        .filter(s -> !s.isBlank())
        .toList();
  }
}
