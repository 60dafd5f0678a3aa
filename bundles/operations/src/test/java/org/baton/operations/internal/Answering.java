package org.baton.operations.internal;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import org.baton.api.data.Database;

/** Things of the platform that answer what a test says. */
public final class Answering {
  private Answering() {}

  /** Answers each method by its name; null for any other. */
  public static <T> T to(Class<T> type, Map<String, ?> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  /** Work in a transaction that has no connection. */
  public record OneTransaction() implements Database {
    @Override
    public <R, X extends Exception> R tx(Work<R, X> work) throws X {
      try {
        return work.run(null);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
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
}
