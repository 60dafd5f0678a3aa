package org.baton.store.internal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.baton.store.internal.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of one schema on H2, which cannot undo a script that fails half way. */
public final class SchemaCopy {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaCopy.class);

  private static final OpenOption[] SYNC = {
    StandardOpenOption.CREATE,
    StandardOpenOption.TRUNCATE_EXISTING,
    StandardOpenOption.WRITE,
    StandardOpenOption.SYNC
  };

  private final Source source;
  private final Path folder;

  /** Copies below the data folder. */
  public SchemaCopy(Source source) {
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
    take(module, file);
  }

  /** Takes a copy into a file that does not exist yet. */
  public void take(String module, Path file) throws SQLException {
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
    try (Connection connection = source.plain().getConnection()) {
      if (Files.exists(file)) {
        putBack(connection, module, file);
      } else if (hasHistory(connection, module)) {
        throw new SQLException("there is no copy " + file + " of a schema that had tables");
      } else {
        drop(connection, module);
      }
    }
  }

  /** Puts a copy back in place of the schema. */
  public void putBack(String module, Path file) throws SQLException {
    try (Connection connection = source.plain().getConnection()) {
      putBack(connection, module, file);
    }
  }

  private static void putBack(Connection connection, String module, Path file) throws SQLException {
    drop(connection, module);
    try (PreparedStatement run =
        connection.prepareStatement("runscript from ? compression zip charset 'UTF-8'")) {
      run.setString(1, file.toString());
      run.execute();
    }
  }

  private static void drop(Connection connection, String module) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists \"" + module + "\" cascade");
    }
  }

  /**
   * Notes that the scripts up to a version are about to run.
   *
   * @param copied whether the schema had tables, and a copy was taken
   */
  void begin(String module, String version, boolean copied) throws SQLException {
    try {
      Files.createDirectories(folder);
      Files.write(mark(module), List.of(version, Boolean.toString(copied)), SYNC);
    } catch (IOException e) {
      throw new SQLException("the folder " + folder + " cannot be written", e);
    }
  }

  /** Notes that they have run, to their end or to the one that failed. */
  void end(String module) throws SQLException {
    try {
      Files.deleteIfExists(mark(module));
    } catch (IOException e) {
      throw new SQLException("the folder " + folder + " cannot be written", e);
    }
  }

  /** Undoes what scripts did that a crash broke off: to run them again could do it twice. */
  void resume(String module) throws SQLException {
    if (!Files.exists(mark(module))) {
      return;
    }
    try {
      List<String> words = Files.readAllLines(mark(module));
      LOG.warn("schema {} was being changed when the server ended; that begins anew", module);
      if (words.size() == 2 && Boolean.parseBoolean(words.get(1))) {
        putBack(module, file(module, words.get(0)));
      } else if (words.size() == 2) {
        try (Connection connection = source.plain().getConnection()) {
          drop(connection, module);
        }
      }
    } catch (IOException e) {
      throw new SQLException("the folder " + folder + " cannot be read", e);
    }
    end(module);
  }

  private Path mark(String module) {
    return folder.resolve("changing-" + module);
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
