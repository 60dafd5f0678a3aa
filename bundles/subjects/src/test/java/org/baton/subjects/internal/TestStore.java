package org.baton.subjects.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** The module's tables in memory, with a caller who may do what a test says. */
public final class TestStore implements Database, Access, AuditTrail, AutoCloseable {
  private static final Path SCHEMA = Path.of("src/main/resources/schema");

  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE"
          + ";INIT=create schema if not exists subjects\\;set schema subjects";

  private final List<Connection> opened = new CopyOnWriteArrayList<>();
  private final AtomicInteger statements = new AtomicInteger();

  /** Each thread has a connection of its own, as with a pool. */
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

  private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

  /** What was recorded: action and subject. */
  public final List<String> audited = new CopyOnWriteArrayList<>();

  /** What the caller may not do; everything else is allowed. */
  public final Set<String> denied = new HashSet<>();

  /** The account of the caller. */
  public String account = "officer";

  /** Tables as a new installation has them. */
  public TestStore() {
    this("select 1");
  }

  /** The same after a statement, such as one that sets how words are ordered. */
  public TestStore(String first) {
    try (var files = Files.list(SCHEMA);
        Statement statement = connections.get().createStatement()) {
      statement.execute(first);
      for (Path file : files.sorted(Comparator.comparingInt(TestStore::version)).toList()) {
        statement.execute(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() {
    try {
      Connection connection = DriverManager.getConnection(url);
      opened.add(connection);
      return counting(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same connection, of which every statement is counted. */
  private Connection counting(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            TestStore.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** How many statements a deed asks the database. */
  public int statements(Runnable deed) {
    int before = statements.get();
    deed.run();
    return statements.get() - before;
  }

  /** Whether the caller's thread is within a transaction. */
  public boolean inTransaction() {
    return within.get();
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1"));
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    if (within.get()) {
      return run(work);
    }
    within.set(true);
    Connection connection = connections.get();
    try {
      connection.setAutoCommit(false);
      try {
        R result = run(work);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      within.set(false);
    }
  }

  private <R, X extends Exception> R run(Work<R, X> work) throws X {
    try {
      return work.run(connections.get());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return run(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }

  @Override
  public Caller caller() {
    return new Caller(account, account);
  }

  @Override
  public boolean may(String permission, String unit) {
    return !denied.contains(permission);
  }

  @Override
  public void require(String permission, String unit) {
    if (!may(permission, unit)) {
      throw Problem.of(Kind.DENIED, "access.denied", permission);
    }
  }

  @Override
  public void record(String action, String subject, String reason, Map<String, String> details) {
    audited.add(action + " " + subject);
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : opened) {
      connection.close();
    }
  }
}
