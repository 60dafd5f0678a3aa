package org.baton.core.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The end of the trail: its last record's number and hash; 0 and nothing before the first.
 *
 * @param seq the number of the last record
 * @param hash its hash
 */
record AuditHead(long seq, String hash) {

  /** Reads the end of the trail and keeps others from moving it until the transaction ends. */
  static AuditHead lock(Connection connection) throws SQLException {
    return read(connection, "select seq, hash from audit_head where id = 1 for update");
  }

  static AuditHead read(Connection connection) throws SQLException {
    return read(connection, "select seq, hash from audit_head where id = 1");
  }

  private static AuditHead read(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      return rows.next()
          ? new AuditHead(rows.getLong(1), rows.getString(2))
          : new AuditHead(-1, "");
    }
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update audit_head set seq = ?, hash = ? where id = 1")) {
      update.setLong(1, seq);
      update.setString(2, hash);
      if (update.executeUpdate() != 1) {
        throw new SQLException("the head of the audit trail is gone");
      }
    }
  }
}
