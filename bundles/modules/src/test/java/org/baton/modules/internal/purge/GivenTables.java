package org.baton.modules.internal.purge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.baton.api.data.Database;

/** The module's tables in memory; transactions join as in the platform. */
public final class GivenTables implements Database {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
          + ";INIT=create schema if not exists modules\\;set schema modules";
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  /** New tables, empty. */
  public GivenTables() {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String name :
          List.of(
              "V1__removed_modules.sql",
              "V2__publishers.sql",
              "V3__requests.sql",
              "V10__kept_until.sql",
              "V11__purges.sql",
              "V30__settings.sql",
              "V40__nodes.sql")) {
        try (InputStream script = GivenTables.class.getResourceAsStream("/schema/" + name)) {
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
      current.set(connection);
      boolean done = false;
      try {
        R result = work.run(connection);
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

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return tx(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }
}
