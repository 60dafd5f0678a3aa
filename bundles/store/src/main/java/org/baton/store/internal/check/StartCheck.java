package org.baton.store.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Violation;
import org.baton.store.internal.schema.ScriptFolder;
import org.baton.store.internal.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what a crash may have left in a schema. Sequences that are behind are moved forward.
 * Further damage is what a module's own queries find: every file in {@code schema/check} is one
 * query whose first column names a damaged thing a row, such as a group with a missing part.
 */
public final class StartCheck {
  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
  private static final int SHOWN = 100;

  private final Source source;

  /** A check of a database. */
  public StartCheck(Source source) {
    this.source = source;
  }

  /** Checks a module's schema and returns what was found, repaired or not. */
  public List<Violation> run(String module, ScriptFolder folder) throws SQLException {
    List<Violation> found = source.alone(() -> look(module, folder));
    for (Violation finding : found) {
      LOG.warn("{} {} {}", finding.code(), finding.field(), finding.arguments());
    }
    return found;
  }

  private List<Violation> look(String module, ScriptFolder folder) throws SQLException {
    List<Violation> found = new ArrayList<>();
    try (Connection connection = source.plain().getConnection()) {
      sequences(connection, module, found);
      unfinished(connection, module, found);
      for (URL query : folder.list("schema/check")) {
        own(connection, module, query, found);
      }
    }
    return found;
  }

  private void sequences(Connection connection, String module, List<Violation> found)
      throws SQLException {
    Sequences sequences = new Sequences(connection, source.dialect(), module);
    for (Sequences.Behind behind : sequences.behind()) {
      sequences.forward(behind);
      found.add(
          Violation.at(
              module + "." + behind.table(),
              behind.next(),
              "store.check.sequence",
              module + "." + behind.sequence(),
              String.valueOf(behind.needed())));
    }
  }

  /** No transaction of ours is ever prepared, so a prepared one was left by something else. */
  private void unfinished(Connection connection, String module, List<Violation> found)
      throws SQLException {
    String sql =
        source.dialect() == Dialect.H2
            ? "select count(*) from information_schema.in_doubt"
            : "select count(*) from pg_prepared_xacts where database = current_database()";
    if (!module.equals("store")) {
      return; // Once for the whole database.
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (row.next() && row.getInt(1) > 0) {
        found.add(Violation.at(module, "", "store.check.unfinished", row.getString(1)));
      }
    }
  }

  private void own(Connection connection, String module, URL query, List<Violation> found)
      throws SQLException {
    String name = query.getPath().substring(query.getPath().lastIndexOf('/') + 1);
    connection.setSchema(module);
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(SHOWN);
      try (ResultSet rows = statement.executeQuery(text(query))) {
        while (rows.next()) {
          found.add(Violation.at(name, rows.getString(1), "store.check.damaged", name));
        }
      }
    }
  }

  private static String text(URL query) throws SQLException {
    try (InputStream in = query.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().replaceAll(";$", "");
    } catch (IOException e) {
      throw new SQLException("the query " + query + " cannot be read", e);
    }
  }
}
