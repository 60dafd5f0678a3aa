package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;

/** The API tokens, by the hash of their secret. */
public final class TokenTable {
  private final Connection connection;

  /** The table within a transaction. */
  public TokenTable(Connection connection) {
    this.connection = connection;
  }

  /** Whose token it is, if it has not expired and the account is open. */
  public Optional<Use> find(String hash, Instant now) throws SQLException {
    String sql =
        Database.QUALIFIED
            + "select a.account, a.name, a.must_change, t.used_at from access.token t"
            + " join access.account a on a.account = t.account"
            + " where t.hash = ? and t.expires_at > ? and not a.disabled";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, hash);
      select.setObject(2, Instants.stored(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(Use.read(row)) : Optional.empty();
      }
    }
  }

  /** Adds a token and returns its number. */
  public long insert(String account, String name, String hash, Instant now, Instant expires)
      throws SQLException {
    long id = nextId();
    String sql =
        "insert into token (id, account, name, hash, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, id);
      insert.setString(2, account);
      insert.setString(3, name);
      insert.setString(4, hash);
      insert.setObject(5, Instants.stored(now));
      insert.setObject(6, Instants.stored(expires));
      insert.executeUpdate();
    }
    return id;
  }

  /** The tokens of an account, newest first. */
  public List<TokenRow> of(String account) throws SQLException {
    String sql =
        "select id, name, created_at, used_at, expires_at from token where account = ?"
            + " order by created_at desc, id desc fetch first 1000 rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, account);
      List<TokenRow> tokens = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tokens.add(
              new TokenRow(
                  row.getLong("id"),
                  row.getString("name"),
                  Instants.read(row, "created_at"),
                  Instants.read(row, "used_at"),
                  Instants.read(row, "expires_at")));
        }
      }
      return tokens;
    }
  }

  /** Notes that the token is in use. */
  public void touch(String hash, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update token set used_at = ? where hash = ?")) {
      update.setObject(1, Instants.stored(now));
      update.setString(2, hash);
      update.executeUpdate();
    }
  }

  /** Withdraws an account's token; whether there was one. */
  public boolean delete(String account, long id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from token where id = ? and account = ?")) {
      delete.setLong(1, id);
      delete.setString(2, account);
      return delete.executeUpdate() > 0;
    }
  }

  private long nextId() throws SQLException {
    // The form that H2 and PostgreSQL both understand.
    try (PreparedStatement next = connection.prepareStatement("select nextval('token_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
