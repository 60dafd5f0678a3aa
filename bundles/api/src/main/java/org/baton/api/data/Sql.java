package org.baton.api.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A statement with its values, put together as it is written. What comes from outside is given as a
 * value for a question mark, never as text.
 *
 * <pre>{@code
 * Sql sql = new Sql("select id, words from note where unit = ?", unit);
 * if (!words.isEmpty()) {
 *   sql.and(" and words like ?", Sql.like(words) + "%");
 * }
 * List<Note> notes = sql.and(" order by id").list(connection, Notes::note);
 * }</pre>
 */
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Reads one row. */
  @FunctionalInterface
  public interface Mapper<T> {
    /** What the row holds. */
    T map(ResultSet row) throws SQLException;
  }

  /**
   * A statement.
   *
   * @param text with a question mark for each value
   * @param values numbers, words, moments, days, bytes, {@link OptionalDouble} or null
   */
  public Sql(String text, Object... values) {
    and(text, values);
  }

  /** Adds text with the values of its question marks. */
  public Sql and(String more, Object... with) {
    text.append(more);
    for (Object value : with) {
      values.add(value);
    }
    return this;
  }

  /** The rows it selects. */
  public <T> List<T> list(Connection connection, Mapper<T> mapper) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(text.toString())) {
      fill(select, values.toArray());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(mapper.map(row));
        }
      }
    }
    return found;
  }

  /** Runs it; says how many rows it changed. */
  public int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      fill(statement, values.toArray());
      return statement.executeUpdate();
    }
  }

  /** Runs a statement once for each row of values, together. */
  public static void batch(Connection connection, String text, Iterable<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      boolean any = false;
      for (Object[] row : rows) {
        fill(statement, row);
        statement.addBatch();
        any = true;
      }
      if (any) {
        statement.executeBatch();
      }
    }
  }

  /** The next number of a sequence of the module, whose name never comes from outside. */
  public static long next(Connection connection, Database.Dialect dialect, String sequence)
      throws SQLException {
    boolean h2 = dialect == Database.Dialect.H2;
    String select = h2 ? "select next value for " + sequence : "select nextval('" + sequence + "')";
    return new Sql(select).list(connection, row -> row.getLong(1)).get(0);
  }

  /**
   * As many numbers of a sequence of the module, whose name never comes from outside, by one
   * statement.
   *
   * @since 1.2
   */
  public static List<Long> next(
      Connection connection, Database.Dialect dialect, String sequence, int count)
      throws SQLException {
    boolean h2 = dialect == Database.Dialect.H2;
    String select =
        h2
            ? "select next value for " + sequence + " from system_range(1, ?)"
            : "select nextval('" + sequence + "') from generate_series(1, ?)";
    return count < 1 ? List.of() : new Sql(select, count).list(connection, row -> row.getLong(1));
  }

  /** As many question marks as there are values, for {@code in (...)}; at least one. */
  public static String marks(int count) {
    return "?, ".repeat(count - 1) + "?";
  }

  /** Words to look for anywhere, with the signs of LIKE taken literally. */
  public static String like(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** A moment; null when there is none. */
  public static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** A number, if there is one. */
  public static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Sets the values of a statement; moments as timestamps in UTC. */
  public static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant moment) {
        statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else if (value instanceof OptionalDouble number) {
        fill(statement, i + 1, number);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static void fill(PreparedStatement statement, int at, OptionalDouble number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setDouble(at, number.getAsDouble());
    } else {
      statement.setNull(at, Types.DOUBLE);
    }
  }
}
