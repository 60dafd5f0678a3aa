package org.baton.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.baton.api.data.Database;

/** The module's tables in memory; transactions join as in the platform. */
final class TestDatabase implements Database {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
          + ";INIT=create schema if not exists access\\;set schema access";
  int statements;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  TestDatabase() {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String name : List.of("V1__accounts.sql", "V2__cycles_and_visits.sql")) {
        try (InputStream script = TestDatabase.class.getResourceAsStream("/schema/" + name)) {
          statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    try {
      Connection joined = current.get();
      return joined == null ? begin(work) : work.run(joined);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <R, X extends Exception> R begin(Work<R, X> work) throws SQLException, X {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      Connection counted = counting(connection);
      current.set(counted);
      boolean done = false;
      try {
        R result = work.run(counted);
        connection.commit();
        done = true;
        return result;
      } finally {
        current.remove();
        if (!done) {
          connection.rollback();
        }
      }
    }
  }

  private Connection counting(Connection connection) {
    InvocationHandler handler =
        (self, called, arguments) -> {
          if (called.getName().equals("prepareStatement")) {
            statements++;
          }
          try {
            return called.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return tx(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }
}
