package org.baton.bench.stored;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the sheets lie.
 *
 * @param folder of the case
 * @param postgres null for the embedded database
 */
record Place(Path folder, EmbeddedPostgres postgres) implements AutoCloseable {
  /** As the product opens it. */
  private static final String H2 = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

  static Place embedded(Path folder) {
    return new Place(folder, null);
  }

  /** A server of the case's own, durable as it comes; the driver's settings are the usual ones. */
  static Place postgresql(Path folder) throws IOException {
    return new Place(
        folder,
        EmbeddedPostgres.builder()
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .start());
  }

  boolean isPostgresql() {
    return postgres != null;
  }

  /** What the product is told. */
  Map<String, String> settings() {
    return isPostgresql()
        ? Map.of(
            "BATON_JDBC_URL", url(), "BATON_JDBC_USER", user(), "BATON_JDBC_PASSWORD", "postgres")
        : Map.of();
  }

  private String url() {
    return isPostgresql()
        ? "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres"
        : "jdbc:h2:file:" + folder.resolve("data/db/baton") + H2;
  }

  String user() {
    return isPostgresql() ? "postgres" : "sa";
  }

  String password() {
    return isPostgresql() ? "postgres" : "";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  /** A copy for the peer, because the running product holds the file; a server serves both. */
  String peerUrl() throws IOException {
    if (isPostgresql()) {
      return url();
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
