package org.baton.store.internal.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;

/**
 * The connection that a module's work is given. It is opened at its first use, so that work on
 * entities alone costs nothing. The module's schema becomes the current one with the first thing
 * that may depend on it, and is the current one for each of them.
 */
final class ModuleConnection implements InvocationHandler, AutoCloseable {
  private static final Object SCHEMA = ModuleConnection.class;
  private static final Set<String> REFUSED =
      Set.of("commit", "setAutoCommit", "setSchema", "setCatalog", "abort");

  private final DataSource source;
  private final TransactionSynchronizationRegistry transactions;
  private final Dialect dialect;
  private final String schema;
  private Connection connection;
  private Object before;
  private boolean entered;
  private boolean over;

  ModuleConnection(
      DataSource source,
      TransactionSynchronizationRegistry transactions,
      Dialect dialect,
      String schema) {
    this.source = source;
    this.transactions = transactions;
    this.dialect = dialect;
    this.schema = schema;
  }

  Connection proxy() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, this);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (method.getDeclaringClass() == Object.class) {
      return onObject(proxy, name, arguments);
    }
    if (name.equals("close")) {
      return null; // A try-with-resources by habit does no harm.
    }
    if (REFUSED.contains(name) || name.equals("rollback")) {
      throw new SQLException(name + " belongs to the platform inside a transaction", "25000");
    }
    if (name.equals("isClosed")) {
      return over;
    }
    try {
      Connection open = open();
      if (dependsOnSchema(name, arguments)) {
        enter();
      }
      return method.invoke(open, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object onObject(Object proxy, String name, Object[] arguments) {
    return switch (name) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(this);
      default -> "connection of " + schema;
    };
  }

  private Connection open() throws SQLException {
    if (over) {
      throw new SQLException("the connection was kept beyond its transaction", "08003");
    }
    if (connection == null) {
      connection = source.getConnection();
    }
    return connection;
  }

  private static boolean dependsOnSchema(String name, Object... arguments) {
    boolean qualified =
        name.equals("prepareStatement")
            && arguments[0] instanceof String sql
            && sql.startsWith(Database.QUALIFIED);
    return !qualified && !name.equals("createArrayOf");
  }

  private void enter() throws SQLException {
    Object current = transactions.getResource(SCHEMA);
    if (!schema.equals(current)) {
      if (!entered) {
        before = current;
        entered = true;
      }
      enter(schema);
    }
  }

  private void enter(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A module's id is a lower-case word, checked when the module came. On PostgreSQL the end of
      // the transaction takes it back.
      statement.execute(
          dialect == Dialect.H2
              ? "set schema \"" + name + "\""
              : "set local search_path to \"" + name + "\"");
    }
    transactions.putResource(SCHEMA, name);
  }

  @Override
  public void close() throws SQLException {
    over = true;
    if (connection == null) {
      return;
    }
    try {
      if (entered && before != null) {
        enter(before.toString());
      } else if (entered && dialect == Dialect.H2) {
        enter("public");
        transactions.putResource(SCHEMA, null);
      }
    } finally {
      connection.close();
    }
  }
}
