package org.baton.sdk.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The connection that a module's work is given, which ends with the work. */
final class MemoryConnection implements InvocationHandler, AutoCloseable {
  private static final Set<String> REFUSED =
      Set.of("commit", "rollback", "setAutoCommit", "setSchema", "setCatalog", "abort");
  private static final Set<String> STATEMENTS =
      Set.of("createStatement", "prepareStatement", "prepareCall");

  private final Connection real;
  private final MemoryDatabase database;
  private final String before;
  private boolean over;

  MemoryConnection(Connection real, MemoryDatabase database) throws SQLException {
    this.real = real;
    this.database = database;
    this.before = real.getSchema();
    real.setSchema(database.module());
  }

  Connection proxy() {
    return (Connection)
        Proxy.newProxyInstance(
            MemoryConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
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
    if (REFUSED.contains(name)) {
      throw new SQLException(name + " belongs to the platform inside a transaction", "25000");
    }
    if (name.equals("isClosed")) {
      return over;
    }
    if (over) {
      throw new SQLException("the connection was kept beyond its transaction", "08003");
    }
    if (STATEMENTS.contains(name)) {
      database.count();
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object onObject(Object proxy, String name, Object... arguments) {
    return switch (name) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(this);
      default -> "connection of " + database.module();
    };
  }

  @Override
  public void close() throws SQLException {
    over = true;
    real.setSchema(before);
  }
}
