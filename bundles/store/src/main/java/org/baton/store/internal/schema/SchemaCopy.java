package org.baton.store.internal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.baton.store.internal.source.Source;

/** Copies of one schema on H2, which cannot undo a script that fails half way. */
final class SchemaCopy {
  private final Source source;
  private final Path folder;

  SchemaCopy(Source source) {
    this.source = source;
    this.folder = source.settings().data().resolve("backup");
  }

  /** The copy taken before a module was brought to a version. */
  Path file(String module, String version) {
    return folder.resolve(
        "before-" + module + "-" + version.replaceAll("[^A-Za-z0-9.]", "_") + ".zip");
  }

  /** Takes a copy; an older one of the same name gives way. */
  void take(String module, String version) throws SQLException {
    Path file = file(module, version);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new SQLException("the copy " + file + " cannot be written", e);
    }
    try (Connection connection = source.plain().getConnection();
        PreparedStatement script =
            connection.prepareStatement(
                "script nopasswords nosettings to ? compression zip charset 'UTF-8' schema \""
                    + module
                    + "\"")) {
      script.setString(1, file.toString());
      script.execute();
    }
  }

  /** Puts a copy back in place of the schema, or removes a schema that had no tables before. */
  void putBack(String module, String version) throws SQLException {
    Path file = file(module, version);
    try (Connection connection = source.plain().getConnection();
        Statement statement = connection.createStatement()) {
      boolean copied = Files.exists(file);
      if (!copied && hasHistory(connection, module)) {
        throw new SQLException("there is no copy " + file + " of a schema that had tables");
      }
      statement.execute("drop schema if exists \"" + module + "\" cascade");
      if (copied) {
        try (PreparedStatement run =
            connection.prepareStatement("runscript from ? compression zip charset 'UTF-8'")) {
          run.setString(1, file.toString());
          run.execute();
        }
      }
    }
  }

  private static boolean hasHistory(Connection connection, String module) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from \""
                    + module
                    + "\".\"schema_history\" where \"success\" and \"version\" is not null")) {
      row.next();
      return row.getInt(1) > 0;
    } catch (SQLException e) {
      return false;
    }
  }
}
