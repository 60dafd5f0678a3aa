package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  public List<AccountRow> page(AccountQuery query, String after, int limit, Instant now)
      throws SQLException {
    List<Object> values = new ArrayList<>(List.of(after));
    StringBuilder sql = new StringBuilder(COLUMNS).append("where account > ?");
    if (!query.words().isEmpty()) {
      sql.append(" and (account like ? escape '!' or lower(name) like ? escape '!')");
      values.add(containing(query.words()));
      values.add(containing(query.words()));
    }
    if (!query.role().isEmpty()) {
      sql.append(" and exists (select 1 from account_grant g")
          .append(" where g.account = account.account and g.role = ?)");
      values.add(query.role());
    }
    sql.append(
        switch (query.state()) {
          case ANY -> "";
          case OPEN -> " and not disabled";
          case DISABLED -> " and disabled";
          case MUST_CHANGE -> " and must_change and not disabled";
          case LOCKED ->
              " and exists (select 1 from failure f"
                  + " where f.account = account.account and f.blocked_until > ?)";
        });
    if (query.state() == AccountQuery.State.LOCKED) {
      values.add(Instants.stored(now));
    }
    sql.append(" order by account fetch first ? rows only");
    values.add(limit);
    return rows(sql.toString(), values);
  }

  private static String containing(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return "%" + plain + "%";
  }

  private List<AccountRow> rows(String sql, List<Object> values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
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
    return rows(COLUMNS + "fetch first 1 rows only", List.of()).isEmpty();
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
