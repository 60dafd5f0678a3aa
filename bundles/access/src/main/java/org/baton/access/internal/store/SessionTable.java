package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;

/** The sessions of browsers, by the hash of their secret. */
public final class SessionTable {
  private static final int ID_LENGTH = 12;

  private final Connection connection;

  /** The table within a transaction. */
  public SessionTable(Connection connection) {
    this.connection = connection;
  }

  /** Whose session it is, if it is still open and the account is. */
  public Optional<Use> find(String hash, Instant now, Duration idle) throws SQLException {
    String sql =
        Database.QUALIFIED
            + "select a.account, a.name, a.must_change, s.used_at from access.session s"
            + " join access.account a on a.account = s.account"
            + " where s.hash = ? and s.expires_at > ? and s.used_at > ? and not a.disabled";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, hash);
      select.setObject(2, Instants.stored(now));
      select.setObject(3, Instants.stored(now.minus(idle)));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(Use.read(row)) : Optional.empty();
      }
    }
  }

  /** Begins a session and forgets those that ended. */
  public void insert(
      String hash, String account, Instant now, Instant expires, Duration idle, Visitor from)
      throws SQLException {
    String old = "delete from session where expires_at < ? or used_at < ?";
    try (PreparedStatement delete = connection.prepareStatement(old)) {
      delete.setObject(1, Instants.stored(now));
      delete.setObject(2, Instants.stored(now.minus(idle)));
      delete.executeUpdate();
    }
    String sql =
        "insert into session (hash, account, created_at, used_at, expires_at, address, agent)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, hash);
      insert.setString(2, account);
      insert.setObject(3, Instants.stored(now));
      insert.setObject(4, Instants.stored(now));
      insert.setObject(5, Instants.stored(expires));
      insert.setString(6, from.address());
      insert.setString(7, from.agent());
      insert.executeUpdate();
    }
  }

  /** Notes that the session is in use. */
  public void touch(String hash, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update session set used_at = ? where hash = ?")) {
      update.setObject(1, Instants.stored(now));
      update.setString(2, hash);
      update.executeUpdate();
    }
  }

  /** Ends a session. */
  public void delete(String hash) throws SQLException {
    deleteWhere("hash", hash);
  }

  /** Ends all sessions of an account; how many there were. */
  public int deleteOf(String account) throws SQLException {
    return deleteWhere("account", account);
  }

  /** Ends the sessions of an account but one; how many there were. */
  public int deleteOthers(String account, String hash) throws SQLException {
    String sql = "delete from session where account = ? and hash <> ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, account);
      delete.setString(2, hash);
      return delete.executeUpdate();
    }
  }

  /** The open sessions of an account, the last used one first. */
  public List<SessionRow> of(String account, Instant now, Duration idle) throws SQLException {
    String sql =
        "select hash, created_at, used_at, address, agent from session"
            + " where account = ? and expires_at > ? and used_at > ?"
            + " order by used_at desc, hash fetch first 100 rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, account);
      select.setObject(2, Instants.stored(now));
      select.setObject(3, Instants.stored(now.minus(idle)));
      List<SessionRow> sessions = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          sessions.add(
              new SessionRow(
                  id(row.getString("hash")),
                  Instants.read(row, "created_at"),
                  Instants.read(row, "used_at"),
                  row.getString("address"),
                  row.getString("agent")));
        }
      }
      return sessions;
    }
  }

  /** What a session with this hash is called. */
  public static String id(String hash) {
    return hash.substring(0, ID_LENGTH);
  }

  private int deleteWhere(String column, String value) throws SQLException {
    String sql = "delete from session where " + column + " = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, value);
      return delete.executeUpdate();
    }
  }
}
