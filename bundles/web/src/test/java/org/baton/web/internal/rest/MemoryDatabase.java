package org.baton.web.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** This bundle's schema in memory, with the platform's rules of transactions. */
final class MemoryDatabase implements Database {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
          + ";INIT=create schema if not exists web\\;set schema web";
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  MemoryDatabase() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        InputStream in = MemoryDatabase.class.getResourceAsStream("/schema/V1__kept_answers.sql")) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    if (current.get() != null) {
      return run(work);
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      current.set(connection);
      boolean done = false;
      try {
        R result = run(work);
        done = true;
        return result;
      } finally {
        current.remove();
        if (done) {
          connection.commit();
        } else {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <R, X extends Exception> R run(Work<R, X> work) throws X {
    try {
      return work.run(current.get());
    } catch (SQLException e) {
      if ("23505".equals(e.getSQLState())) {
        throw Problem.of(Kind.CONFLICT, "store.conflict.duplicate").causedBy(e);
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return tx(work);
  }

  int change(String sql) {
    return tx(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }
}
