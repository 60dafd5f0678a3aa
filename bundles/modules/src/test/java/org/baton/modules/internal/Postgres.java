package org.baton.modules.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A real PostgreSQL for the tests of the run; it goes with the Java machine. */
public final class Postgres {
  private static EmbeddedPostgres server;

  private Postgres() {}

  /** The tables of the module in a schema of their own. */
  public static synchronized Store store() {
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    try {
      if (server == null) {
        server = EmbeddedPostgres.start();
      }
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create schema " + schema);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Store(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
  }
}
