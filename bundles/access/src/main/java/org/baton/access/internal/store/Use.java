package org.baton.access.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A session or token in use.
 *
 * @param account whose it is
 * @param name the person's name
 * @param mustChange whether the password is to be changed
 * @param usedAt when it was last used; null when never
 */
public record Use(String account, String name, boolean mustChange, Instant usedAt) {
  static Use read(ResultSet row) throws SQLException {
    return new Use(
        row.getString("account"),
        row.getString("name"),
        row.getBoolean("must_change"),
        Instants.read(row, "used_at"));
  }
}
