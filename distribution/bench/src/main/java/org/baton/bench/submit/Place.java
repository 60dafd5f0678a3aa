package org.baton.bench.submit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Where rows are kept: for each side a database of its own, of one kind and equally durable.
 *
 * @param settings what the server is told
 * @param url the peer's database
 * @param user the peer's user
 * @param end ends the database, where it is a server
 */
record Place(Map<String, String> settings, String url, String user, Closeable end) {
  /** H2 in files; every commit is written at once, as the product sets it. */
  static Place h2(Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("peer/peer");
    return new Place(
        Map.of(),
        url + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE",
        "sa",
        () -> {});
  }

  /**
   * One PostgreSQL server for both, as durable as a province runs it: a commit waits for the disk,
   * which a PostgreSQL for tests does not by itself.
   */
  static Place postgresql() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database baton encoding 'UTF8' template template0");
      statement.execute("create database peer encoding 'UTF8' template template0");
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        try (var row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !row.getString(1).equals("on")) {
            throw new IOException("PostgreSQL is not durable: " + setting + " is off");
          }
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
    Map<String, String> settings =
        Map.of(
            "BATON_JDBC_URL", url + "baton",
            "BATON_JDBC_USER", "postgres",
            "BATON_JDBC_PASSWORD", "postgres");
    return new Place(settings, url + "peer", "postgres", server);
  }
}
