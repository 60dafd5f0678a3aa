package org.baton.sdk.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.baton.api.data.Database.Work;
import org.baton.api.problem.Problem;

/** The transactions of a database in memory: one a thread, which inner ones join. */
final class MemoryTransactions implements AutoCloseable {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
  private final ThreadLocal<Transaction> current = new ThreadLocal<>();

  /** What a thread does until it ends well or not. */
  private static final class Transaction {
    private final Connection connection;
    private final boolean writes;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Throwable cause;

    private Transaction(Connection connection, boolean writes) {
      this.connection = connection;
      this.writes = writes;
    }
  }

  boolean active() {
    return current.get() != null;
  }

  /** Does something once the thread's transaction was committed, and never otherwise. */
  void afterwards(Runnable action) {
    current.get().afterwards.add(action);
  }

  /** A connection outside of any transaction. */
  Connection plain() throws SQLException {
    return DriverManager.getConnection(url);
  }

  <R, X extends Exception> R run(boolean writes, MemoryDatabase database, Work<R, X> work)
      throws X {
    return active() ? join(writes, database, work) : begin(writes, database, work);
  }

  private <R, X extends Exception> R join(boolean writes, MemoryDatabase database, Work<R, X> work)
      throws X {
    Transaction outer = current.get();
    try {
      if (writes && !outer.writes) {
        throw new IllegalStateException("Database.tx was called inside Database.read");
      }
      return call(outer, database, work);
    } catch (Throwable t) {
      outer.cause = outer.cause == null ? t : outer.cause;
      throw t;
    }
  }

  private <R, X extends Exception> R begin(boolean writes, MemoryDatabase database, Work<R, X> work)
      throws X {
    List<Runnable> afterwards;
    R result;
    try (Connection connection = plain()) {
      connection.setAutoCommit(false);
      Transaction transaction = new Transaction(connection, writes);
      current.set(transaction);
      boolean done = false;
      try {
        result = call(transaction, database, work);
        refuseDoomed(transaction);
        refuseWritten(transaction);
        connection.commit();
        done = true;
      } finally {
        current.remove();
        if (!done) {
          connection.rollback();
        }
      }
      afterwards = transaction.afterwards;
    } catch (SQLException e) {
      throw SqlProblems.of(e);
    }
    afterwards.forEach(Runnable::run);
    return result;
  }

  private static void refuseDoomed(Transaction transaction) {
    if (transaction.cause != null) {
      throw new IllegalStateException(
          "the transaction is rolled back because a part of it failed", transaction.cause);
    }
  }

  /** As on a server: what only reads has changed nothing when it ends. */
  private static void refuseWritten(Transaction transaction) throws SQLException {
    if (transaction.writes) {
      return;
    }
    try (Statement statement = transaction.connection.createStatement();
        ResultSet row = statement.executeQuery("call transaction_id()")) {
      // Null while nothing is changed.
      if (row.next() && row.getString(1) != null) {
        throw new IllegalStateException("Database.read was used to write");
      }
    }
  }

  private static <R, X extends Exception> R call(
      Transaction transaction, MemoryDatabase database, Work<R, X> work) throws X {
    try (MemoryConnection connection = new MemoryConnection(transaction.connection, database)) {
      return work.run(connection.proxy());
    } catch (SQLException e) {
      throw SqlProblems.of(e);
    }
  }

  /** Removes the database with all that is in it. */
  @Override
  public void close() {
    try (Connection connection = plain();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw SqlProblems.of(e);
    }
  }

  /** What the database's errors are to a person. */
  private static final class SqlProblems {
    private static RuntimeException of(SQLException e) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      Problem problem =
          switch (state) {
            case "23505" -> Problem.of(Problem.Kind.CONFLICT, "store.conflict.duplicate");
            case "23503", "23506" -> Problem.of(Problem.Kind.CONFLICT, "store.conflict.reference");
            case "23502", "23513", "23514" ->
                Problem.of(Problem.Kind.INVALID, "store.conflict.value");
            case "22001" -> Problem.of(Problem.Kind.INVALID, "store.conflict.long");
            case "40001", "40P01" -> Problem.of(Problem.Kind.STALE, "store.conflict.changed");
            case "HYT00", "55P03" -> Problem.of(Problem.Kind.UNAVAILABLE, "store.busy");
            default -> null;
          };
      return problem == null
          ? new IllegalStateException("the database refused a statement: " + e.getMessage(), e)
          : problem.causedBy(e);
    }
  }
}
