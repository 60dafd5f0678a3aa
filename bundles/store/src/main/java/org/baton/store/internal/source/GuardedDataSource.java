package org.baton.store.internal.source;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database.Dialect;

/**
 * The data source that everybody uses, persistence units too. Its connections belong to the
 * thread's transaction. On H2 it lets one transaction write at a time, from its first connection to
 * its end; a transaction marked {@link Mode#READ} does not wait and cannot write.
 */
final class GuardedDataSource implements DataSource {
  private static final Object ENLISTED = GuardedDataSource.class;

  private final DataSource pool;
  private final TransactionSynchronizationRegistry transactions;
  private final Dialect dialect;
  private final WriterGuard guard;

  GuardedDataSource(
      DataSource pool,
      TransactionSynchronizationRegistry transactions,
      Dialect dialect,
      WriterGuard guard) {
    this.pool = pool;
    this.transactions = transactions;
    this.dialect = dialect;
    this.guard = guard;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      return dialect == Dialect.H2 ? alone() : pool.getConnection();
    }
    if (transactions.getResource(ENLISTED) != null) {
      return pool.getConnection();
    }
    return first();
  }

  /** Outside a transaction each statement is one of its own, so the guard is held until close. */
  private Connection alone() throws SQLException {
    Runnable leave = guard.enter();
    try {
      Connection connection = pool.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                } finally {
                  if (method.getName().equals("close")) {
                    leave.run();
                  }
                }
              });
    } catch (SQLException | RuntimeException | Error e) {
      leave.run();
      throw e;
    }
  }

  private Connection first() throws SQLException {
    boolean reads = transactions.getResource(Mode.class) == Mode.READ;
    if (dialect == Dialect.H2) {
      register(reads ? new ReadCheck() : new Hold());
    }
    Connection connection = pool.getConnection();
    transactions.putResource(ENLISTED, true);
    if (reads && dialect == Dialect.POSTGRESQL) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction read only");
      }
    }
    return connection;
  }

  private void register(Synchronization synchronization) throws SQLException {
    try {
      transactions.registerInterposedSynchronization(synchronization);
      if (synchronization instanceof Hold hold) {
        hold.leave = guard.enter();
      }
    } catch (IllegalStateException e) {
      throw new SQLException("the transaction has failed already", "25S03", e);
    }
  }

  /** Holds the guard until the transaction is over, whatever its end. */
  private static final class Hold implements Synchronization {
    private volatile Runnable leave = () -> {};

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      leave.run();
    }
  }

  /** H2 knows no read-only transaction: asks it at the end whether something was written. */
  private final class ReadCheck implements Synchronization {
    @Override
    public void beforeCompletion() {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("call transaction_id()")) {
        // Null while nothing is changed.
        if (row.next() && row.getString(1) != null) {
          throw new IllegalStateException("Database.read was used to write");
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the user is set for the whole platform");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
