package org.baton.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.baton.api.data.Database;

/** Counts the statements of plain SQL that are prepared on the way to another database. */
public final class CountedDatabase implements Database {
  private final Database behind;
  private int statements;

  /** Counts what goes to this one. */
  public CountedDatabase(Database behind) {
    this.behind = behind;
  }

  /** How many statements there were since this was asked last. */
  public int take() {
    int counted = statements;
    statements = 0;
    return counted;
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements++;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    return behind.tx(connection -> work.run(counted(connection)));
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return behind.read(connection -> work.run(counted(connection)));
  }

  @Override
  public Dialect dialect() {
    return behind.dialect();
  }
}
