package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts. */
public final class AccountTable {
  private static final String COLUMNS =
      "select account, name, password, must_change, disabled, created_at from account ";

  private final Connection connection;

  /** The table within a transaction. */
  public AccountTable(Connection connection) {
    this.connection = connection;
  }

  /** The account, disabled or not. */
  public Optional<AccountRow> find(String account) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where account = ?")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  /** Accounts behind {@code after} in the order of their names. */
  public List<AccountRow> page(String after, int limit) throws SQLException {
    String sql = COLUMNS + "where account > ? order by account fetch first ? rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, after);
      select.setInt(2, limit);
      List<AccountRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(read(row));
        }
      }
      return rows;
    }
  }

  /** Whether there is any account. */
  public boolean isEmpty() throws SQLException {
    return page("", 1).isEmpty();
  }

  /** Adds an account. */
  public void insert(AccountRow row) throws SQLException {
    String sql =
        "insert into account (name, password, must_change, disabled, created_at, account)"
            + " values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      bind(insert, row);
      insert.executeUpdate();
    }
  }

  /** Changes everything but the account's name. */
  public void update(AccountRow row) throws SQLException {
    String sql =
        "update account set name = ?, password = ?, must_change = ?, disabled = ?, created_at = ?"
            + " where account = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, row);
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, AccountRow row) throws SQLException {
    statement.setString(1, row.name());
    statement.setString(2, row.password());
    statement.setBoolean(3, row.mustChange());
    statement.setBoolean(4, row.disabled());
    statement.setObject(5, Instants.stored(row.createdAt()));
    statement.setString(6, row.account());
  }

  private static AccountRow read(ResultSet row) throws SQLException {
    return new AccountRow(
        row.getString("account"),
        row.getString("name"),
        row.getString("password"),
        row.getBoolean("must_change"),
        row.getBoolean("disabled"),
        Instants.read(row, "created_at"));
  }
}
