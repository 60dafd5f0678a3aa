package org.baton.store.internal.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Says in our words why a database cannot be used. */
public final class Refusal {
  private static final int OLDEST_POSTGRESQL = 15;
  private static final int H2_IN_USE = 90020;
  private static final int H2_DAMAGED = 90030;
  private static final int H2_NEWER = 90048;

  private Refusal() {}

  static void checkVersion(Connection connection) throws SQLException {
    DatabaseMetaData facts = connection.getMetaData();
    boolean postgresql =
        facts.getDatabaseProductName().toLowerCase(Locale.ROOT).contains("postgresql");
    if (postgresql && facts.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
      throw Problem.of(
          Kind.UNAVAILABLE,
          "store.database.old",
          facts.getDatabaseProductVersion(),
          String.valueOf(OLDEST_POSTGRESQL));
    }
  }

  /** The reason, with a remedy. */
  public static Problem of(SQLException e, Settings settings) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return Problem.of(Kind.UNAVAILABLE, code(state, e.getErrorCode()), words(e, settings))
        .causedBy(e);
  }

  private static Object[] words(SQLException e, Settings settings) {
    return new Object[] {settings.shown(), settings.user(), String.valueOf(e.getMessage())};
  }

  private static String code(String state, int number) {
    if (number == H2_IN_USE) {
      return "store.database.in-use";
    }
    if (number == H2_DAMAGED) {
      return "store.database.damaged";
    }
    if (number == H2_NEWER) {
      return "store.database.newer";
    }
    if (state.startsWith("28")) {
      return "store.database.denied";
    }
    if (state.equals("3D000")) {
      return "store.database.missing";
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "store.database.unreachable";
    }
    return "store.database.failed";
  }
}
