package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement with its values. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Reads one row. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  Sql(String text, Object... values) {
    and(text, values);
  }

  /** Adds text with the values of its question marks. */
  Sql and(String more, Object... with) {
    text.append(more);
    for (Object value : with) {
      values.add(value);
    }
    return this;
  }

  <T> List<T> list(Connection connection, Mapper<T> mapper) throws SQLException {
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

  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      fill(statement, values.toArray());
      return statement.executeUpdate();
    }
  }

  /** Sets the values of a statement; moments as timestamps in UTC. */
  static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant moment) {
        statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  static void fillDouble(PreparedStatement statement, int at, Double value) throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.DOUBLE);
    } else {
      statement.setDouble(at, value);
    }
  }

  static void fillDate(PreparedStatement statement, int at, LocalDate value) throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.DATE);
    } else {
      statement.setObject(at, value);
    }
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  /** Words to look for anywhere, with the signs of LIKE taken literally. */
  static String like(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
