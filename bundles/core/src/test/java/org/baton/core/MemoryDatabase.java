package org.baton.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.baton.api.data.Database;

/** One schema in memory, for tests of what is written by plain SQL. */
public final class MemoryDatabase implements Database, AutoCloseable {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  /** Runs the scripts of the schema folder of this name, in their order. */
  public MemoryDatabase(String... scripts) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema core");
      statement.execute("set schema core");
      for (String script : scripts) {
        try (InputStream in = MemoryDatabase.class.getResourceAsStream("/schema/" + script)) {
          statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    if (current.get() != null) {
      return run(work);
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setSchema("core");
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
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return tx(work);
  }

  /** Runs one statement as somebody with access to the database would. */
  public int tamper(String sql) {
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

  @Override
  public void close() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }
}
