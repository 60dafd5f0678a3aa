package org.baton.sdk.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.data.Database;

/** A module's tables in memory, as its scripts for H2 make them. */
public final class MemoryDatabase implements Database {
  private final MemoryTransactions transactions;
  private final String module;
  private final AtomicInteger statements = new AtomicInteger();

  MemoryDatabase(MemoryTransactions transactions, String module, List<Path> scripts) {
    this.transactions = transactions;
    this.module = module;
    try (Connection connection = transactions.plain();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema \"" + module + "\"");
      connection.setSchema(module);
      for (Path script : scripts) {
        run(statement, script);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The tables of " + module + " cannot be made", e);
    }
  }

  private static void run(Statement statement, Path script) throws SQLException, IOException {
    try {
      statement.execute(Files.readString(script));
    } catch (SQLException e) {
      throw new SQLException(script.getFileName() + ": " + e.getMessage(), e.getSQLState(), e);
    }
  }

  String module() {
    return module;
  }

  void count() {
    statements.incrementAndGet();
  }

  /** How many statements a deed asks of the database: a list asks for a constant number. */
  public int statements(Runnable deed) {
    int before = statements.get();
    deed.run();
    return statements.get() - before;
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    return transactions.run(true, this, work);
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return transactions.run(false, this, work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }
}
