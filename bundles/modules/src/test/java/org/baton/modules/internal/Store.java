package org.baton.modules.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** The module's tables in memory, with a caller who may do what a test says. */
public final class Store implements Database, Access, AuditTrail {
  private static final List<String> SCRIPTS =
      List.of(
          "V1__removed_modules",
          "V2__publishers",
          "V3__requests",
          "V20__catalogues",
          "V30__settings",
          "V40__nodes");

  private final String url;

  private Connection current;

  /** What was recorded: action, subject and reason. */
  public final List<String> audited = new ArrayList<>();

  /** The details of what was recorded. */
  public final List<Map<String, String>> details = new ArrayList<>();

  /** What the caller may not do; everything else is allowed. */
  public final Set<String> denied = new HashSet<>();

  /** The account of the caller. */
  public String account = "ada";

  /** Tables as a new installation has them, in memory. */
  public Store() {
    this(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
            + ";INIT=create schema if not exists modules\\;set schema modules");
  }

  /** The same in an empty database. */
  public Store(String url) {
    this.url = url;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String script : SCRIPTS) {
        Path file = Path.of("src/main/resources/schema", script + ".sql");
        statement.execute(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    try {
      return current == null ? begin(work) : work.run(current);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <R, X extends Exception> R begin(Work<R, X> work) throws SQLException, X {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      current = connection;
      boolean done = false;
      try {
        R result = work.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        current = null;
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
    return url.startsWith("jdbc:h2") ? Dialect.H2 : Dialect.POSTGRESQL;
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
  public void record(String action, String subject, String reason, Map<String, String> more) {
    if (current == null) {
      throw new IllegalStateException("outside a transaction");
    }
    details.add(more);
    audited.add((action + " " + subject + " " + reason).strip());
  }
}
