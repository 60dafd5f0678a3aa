package org.baton.distribution;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

class OperationsOnPostgresqlIT extends Operations {
  private EmbeddedPostgres postgres;

  @Override
  Map<String, String> database() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    return settings("postgres");
  }

  @Override
  Map<String, String> emptyDatabase() throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database restored encoding 'UTF8' template template0");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return settings("restored");
  }

  private Map<String, String> settings(String database) {
    return Map.of(
        "BATON_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database,
        "BATON_JDBC_USER", "postgres",
        "BATON_JDBC_PASSWORD", "postgres");
  }

  @Override
  void closeDatabase() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
