package org.baton.store.internal.transaction;

import java.sql.SQLException;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Finds the database's own error below what persistence and transactions put around it. */
final class SqlProblems {
  private static final int DEPTH = 20;

  private SqlProblems() {}

  /** A problem or, where there is nothing a person could do, an exception with the cause. */
  static RuntimeException of(SQLException e) {
    Problem known = known(e);
    if (known != null) {
      return known;
    }
    return new IllegalStateException("the database refused a statement: " + e.getMessage(), e);
  }

  /** The exception itself unless a database's error that a person can act on is below it. */
  static RuntimeException translate(RuntimeException e) {
    Problem known = e instanceof Problem ? null : below(e);
    return known == null ? e : known;
  }

  /** What made a commit fail. */
  static RuntimeException atCommit(Exception e) {
    Problem known = below(e);
    if (known != null) {
      return known;
    }
    Throwable cause = e.getCause();
    if (cause instanceof RuntimeException runtime) {
      return runtime;
    }
    return new IllegalStateException("the transaction could not be committed", e);
  }

  private static Problem below(Throwable top) {
    Throwable t = top;
    for (int i = 0; t != null && i < DEPTH; i++, t = t.getCause()) {
      if (t instanceof Problem problem) {
        return problem;
      }
      if (t.getClass().getName().equals("javax.persistence.OptimisticLockException")) {
        return Problem.of(Kind.STALE, "store.conflict.changed").causedBy(top);
      }
      if (t instanceof SQLException sql) {
        Problem known = known(sql);
        if (known != null) {
          return known;
        }
      }
    }
    return null;
  }

  private static Problem known(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    Problem problem =
        switch (state) {
          case "23505" -> Problem.of(Kind.CONFLICT, "store.conflict.duplicate");
          case "23503", "23506" -> Problem.of(Kind.CONFLICT, "store.conflict.reference");
          case "23502", "23513", "23514" -> Problem.of(Kind.INVALID, "store.conflict.value");
          case "22001" -> Problem.of(Kind.INVALID, "store.conflict.long");
          case "40001", "40P01" -> Problem.of(Kind.STALE, "store.conflict.changed");
          case "HYT00", "55P03" -> Problem.of(Kind.UNAVAILABLE, "store.busy");
          default -> lost(state, e.getErrorCode());
        };
    return problem == null ? null : problem.causedBy(e);
  }

  /** Class 08 is a broken connection, 57P a server going down, 90098 and 90121 H2 closed. */
  private static Problem lost(String state, int number) {
    boolean lost =
        state.startsWith("08") || state.startsWith("57P") || number == 90098 || number == 90121;
    return lost ? Problem.of(Kind.UNAVAILABLE, "store.database.lost") : null;
  }
}
