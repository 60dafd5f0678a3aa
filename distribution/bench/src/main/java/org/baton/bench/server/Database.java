package org.baton.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Where a server keeps its rows, as durable as a province runs it: a commit waits for the disk.
 *
 * @param folder of the case; H2's file is in the server's data folder below it
 * @param postgres null for H2
 */
public record Database(Path folder, EmbeddedPostgres postgres) implements AutoCloseable {
  /** As the product opens it. */
  private static final String H2 = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

  /** A PostgreSQL for tests does not wait for the disk by itself. */
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  /** One of the two. */
  public static Database of(boolean postgresql, Path folder) throws IOException {
    return postgresql ? postgresql(folder) : h2(folder);
  }

  /** The embedded database. */
  public static Database h2(Path folder) {
    return new Database(folder, null);
  }

  private static Database postgresql(Path folder) throws IOException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
    EmbeddedPostgres server = builder.start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : List.of("baton", "peer")) {
        statement.execute("create database " + name + " encoding 'UTF8' template template0");
      }
      for (String setting : DURABLE) {
        try (var row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !row.getString(1).equals("on")) {
            throw new IOException("PostgreSQL is not durable: " + setting + " is off");
          }
        }
      }
      return new Database(folder, server);
    } catch (SQLException | IOException e) {
      server.close();
      throw new IOException(e);
    }
  }

  private boolean isPostgresql() {
    return postgres != null;
  }

  /** What the server is told. */
  Map<String, String> settings() {
    return isPostgresql()
        ? Map.of(
            "BATON_JDBC_URL", postgresUrl("baton"),
            "BATON_JDBC_USER", user(),
            "BATON_JDBC_PASSWORD", password())
        : Map.of();
  }

  private String postgresUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
  }

  /** Who connects, also for the peer's URLs. */
  public String user() {
    return isPostgresql() ? "postgres" : "sa";
  }

  /** With what password. */
  public String password() {
    return isPostgresql() ? "postgres" : "";
  }

  /** Opens the server's own rows; on H2 only while the server is down. */
  public Connection connect() throws SQLException {
    String url =
        isPostgresql()
            ? postgresUrl("baton") + "?reWriteBatchedInserts=true"
            : "jdbc:h2:file:" + folder.resolve("data/db/baton") + H2;
    return DriverManager.getConnection(url, user(), password());
  }

  /** An empty database of the same kind, equally durable. */
  public String emptyUrl() {
    return isPostgresql()
        ? postgresUrl("peer")
        : "jdbc:h2:file:" + folder.resolve("peer/peer") + H2;
  }

  /**
   * The server's own rows while it runs: a copy of H2's file, made while the server is down,
   * because the running server holds it; PostgreSQL serves both.
   */
  public String sameRowsUrl() throws IOException {
    if (isPostgresql()) {
      return postgresUrl("baton");
    }
    Path copy = Files.createDirectories(folder.resolve("peer"));
    Files.copy(folder.resolve("data/db/baton.mv.db"), copy.resolve("baton.mv.db"));
    return "jdbc:h2:file:" + copy.resolve("baton") + H2;
  }

  @Override
  public void close() throws IOException {
    if (isPostgresql()) {
      postgres.close();
    }
  }
}
