package org.baton.core.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

/** Numbers and days that may be missing. */
final class Nullable {
  private Nullable() {}

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

  static Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
