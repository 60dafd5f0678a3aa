package org.baton.store.internal.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.resource.spi.TransactionSupport.TransactionSupportLevel;
import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database.Dialect;
import org.ops4j.pax.transx.jdbc.ManagedDataSourceBuilder;
import org.ops4j.pax.transx.tm.TransactionManager;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database. There is one pool; its connections are XA connections, because in local mode a
 * module's own commit inside a transaction would be obeyed. There must never be a second XA
 * resource: no log exists to recover a transaction over two.
 */
public final class Source implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Source.class);
  private static final long PATIENCE_SECONDS = 60;
  private static final int IDLE = 2;

  private final Settings settings;
  private final DataSource plain;
  private final DataSource pool;
  private final DataSource guarded;

  /** Held as long as the source is: H2 closes a database whose last connection is closed. */
  private final Connection anchor;

  private final WriterGuard guard = new WriterGuard(PATIENCE_SECONDS);

  private Source(
      Settings settings,
      Connection anchor,
      DataSource plain,
      DataSource pool,
      TransactionSynchronizationRegistry transactions) {
    this.settings = settings;
    this.anchor = anchor;
    this.plain = plain;
    this.pool = pool;
    this.guarded = new GuardedDataSource(pool, transactions, settings.dialect(), guard);
  }

  /**
   * Opens the database.
   *
   * @throws SQLException when it cannot be used; see {@link Refusal}
   */
  public static Source open(
      Settings settings,
      DataSourceFactory driver,
      TransactionManager manager,
      TransactionSynchronizationRegistry transactions)
      throws SQLException {
    H2Recovery.run(settings);
    DataSource plain = driver.createDataSource(properties(settings));
    Connection anchor = plain.getConnection();
    try {
      Refusal.checkVersion(anchor);
      DataSource pool = pool(settings, driver, manager);
      if (settings.dialect() != Dialect.H2) {
        anchor.close();
      }
      return new Source(settings, anchor, plain, pool, transactions);
    } catch (SQLException | RuntimeException e) {
      anchor.close();
      throw e;
    }
  }

  private static DataSource pool(
      Settings settings, DataSourceFactory driver, TransactionManager manager) throws SQLException {
    try {
      return ManagedDataSourceBuilder.builder()
          .name("baton")
          .dataSource(driver.createXADataSource(properties(settings)))
          .userName(settings.user())
          .password(settings.password())
          .transaction(TransactionSupportLevel.XATransaction)
          .transactionManager(manager)
          .minIdle(IDLE)
          .maxPoolSize(settings.pool())
          .build();
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException("the pool could not be built", e);
    }
  }

  private static Properties properties(Settings settings) {
    Properties properties = new Properties();
    properties.setProperty(DataSourceFactory.JDBC_URL, settings.url());
    properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
    properties.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
    return properties;
  }

  /** The settings it was opened with. */
  public Settings settings() {
    return settings;
  }

  /** The product. */
  public Dialect dialect() {
    return settings.dialect();
  }

  /** Connections that belong to the thread's transaction, for everybody. */
  public DataSource managed() {
    return guarded;
  }

  /**
   * New connections outside the pool and outside any transaction, for migration, copies and checks.
   * On H2 their user must hold {@link #guard()} while writing.
   */
  public DataSource plain() {
    return plain;
  }

  /** The guard of the one writer on H2. */
  public WriterGuard guard() {
    return guard;
  }

  /**
   * Does something that writes on plain connections.
   *
   * @throws SQLException after too long a wait for other writers
   */
  public <R, X extends Exception> R alone(Work<R, X> work) throws SQLException, X {
    if (dialect() != Dialect.H2) {
      return work.run();
    }
    Runnable leave = guard.enter();
    try {
      return work.run();
    } finally {
      leave.run();
    }
  }

  /** Work on plain connections. */
  @FunctionalInterface
  public interface Work<R, X extends Exception> {
    /** Does it. */
    R run() throws SQLException, X;
  }

  /** Whether the database answers within two seconds. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (pool instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        LOG.warn("the pool did not close cleanly", e);
      }
    }
    try {
      anchor.close();
    } catch (SQLException e) {
      LOG.warn("the database did not close cleanly", e);
    }
  }
}
