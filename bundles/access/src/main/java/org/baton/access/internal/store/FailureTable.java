package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Failed sign-ins by the name that was typed. Names without an account are counted like the others,
 * so that nobody learns from a refusal which accounts exist.
 */
public final class FailureTable {
  private static final int FREE = 10;

  /** Many people may share the address of their office. */
  private static final int FREE_BY_ADDRESS = 100;

  private static final String ADDRESS = "@";
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(24);
  private static final int MOST_NAMES = 10_000;
  private static final int DOUBLINGS = 10;
  private static final int LONGEST = 60;

  private final Connection connection;

  /** The table within a transaction. */
  public FailureTable(Connection connection) {
    this.connection = connection;
  }

  /** The name under which an address is counted; no account has such a name. */
  public static String ofAddress(String address) {
    String name = ADDRESS + address;
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** How long the name must still wait; zero when it need not. */
  public Duration waitOf(String account, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select blocked_until from failure where account = ?")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Duration.ZERO;
        }
        Duration left = Duration.between(now, Instants.read(row, "blocked_until"));
        return left.isNegative() ? Duration.ZERO : left;
      }
    }
  }

  /**
   * Counts a try before its password is looked at, so that many at once do not gain anything; a
   * successful one is forgotten with {@link #forget}.
   */
  public void count(String account, Instant now) throws SQLException {
    prune(now);
    int failures = failuresOf(account) + 1;
    int free = account.startsWith(ADDRESS) ? FREE_BY_ADDRESS : FREE;
    Instant until = failures < free ? now : now.plus(waitAfter(failures - free));
    String update =
        "update failure set failures = ?, last_at = ?, blocked_until = ? where account = ?";
    if (write(update, account, failures, now, until) == 0 && names() < MOST_NAMES) {
      String insert =
          "insert into failure (failures, last_at, blocked_until, account) values (?, ?, ?, ?)";
      write(insert, account, failures, now, until);
    }
  }

  /** Forgets the failures of a name. */
  public void forget(String account) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from failure where account = ?")) {
      delete.setString(1, account);
      delete.executeUpdate();
    }
  }

  /** Takes one counted try back: it was no failure. */
  public void forgive(String account, Instant now) throws SQLException {
    String update =
        "update failure set failures = ?, last_at = ?, blocked_until = ? where account = ?";
    write(update, account, Math.max(0, failuresOf(account) - 1), now, now);
  }

  /** The accounts among these that must wait, with until when. */
  public Map<String, Instant> blocked(List<String> accounts, Instant now) throws SQLException {
    Map<String, Instant> blocked = new HashMap<>();
    if (accounts.isEmpty()) {
      return blocked;
    }
    String places = String.join(", ", Collections.nCopies(accounts.size(), "?"));
    String sql =
        "select account, blocked_until from failure where blocked_until > ? and account in ("
            + places
            + ")";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, Instants.stored(now));
      for (int i = 0; i < accounts.size(); i++) {
        select.setString(i + 2, accounts.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          blocked.put(row.getString(1), Instants.read(row, "blocked_until"));
        }
      }
    }
    return blocked;
  }

  private static Duration waitAfter(int further) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(further, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private int failuresOf(String account) throws SQLException {
    String sql = "select failures from failure where account = ? for update";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private int write(String sql, String account, int failures, Instant now, Instant until)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, failures);
      statement.setObject(2, Instants.stored(now));
      statement.setObject(3, Instants.stored(until));
      statement.setString(4, account);
      return statement.executeUpdate();
    }
  }

  private void prune(Instant now) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from failure where last_at < ?")) {
      delete.setObject(1, Instants.stored(now.minus(MEMORY)));
      delete.executeUpdate();
    }
  }

  private int names() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select count(*) from failure");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
