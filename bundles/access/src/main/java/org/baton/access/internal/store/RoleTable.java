package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.text.Text;

/** Who holds which role, and the roles that administrators made. */
public final class RoleTable {
  private final Connection connection;

  /** The tables within a transaction. */
  public RoleTable(Connection connection) {
    this.connection = connection;
  }

  /** The roles an account holds. */
  public List<Grant> grantsOf(String account) throws SQLException {
    return grantsOf(List.of(account)).getOrDefault(account, List.of());
  }

  /** The roles that accounts hold, read at once. */
  public Map<String, List<Grant>> grantsOf(List<String> accounts) throws SQLException {
    Map<String, List<Grant>> grants = new LinkedHashMap<>();
    if (accounts.isEmpty()) {
      return grants;
    }
    String places = String.join(", ", Collections.nCopies(accounts.size(), "?"));
    String sql =
        Database.QUALIFIED
            + "select account, role, unit, cycle from access.account_grant where account in ("
            + places
            + ") order by account, role, unit, cycle";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < accounts.size(); i++) {
        select.setString(i + 1, accounts.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          grants
              .computeIfAbsent(row.getString(1), a -> new ArrayList<>())
              .add(new Grant(row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return grants;
  }

  /** Gives an account exactly these roles. */
  public void setGrants(String account, List<Grant> grants) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from account_grant where account = ?")) {
      delete.setString(1, account);
      delete.executeUpdate();
    }
    String sql = "insert into account_grant (account, role, unit, cycle) values (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Grant grant : new HashSet<>(grants)) {
        insert.setString(1, account);
        insert.setString(2, grant.role());
        insert.setString(3, grant.unit());
        insert.setString(4, grant.cycle());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Whether an open account other than this one holds the role everywhere and always. */
  public boolean heldByAnother(String role, String account) throws SQLException {
    String sql =
        "select 1 from account_grant r join account a on a.account = r.account"
            + " where r.role = ? and r.unit = '' and r.cycle = '' and r.account <> ? and not a.disabled"
            + " fetch first 1 rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, role);
      select.setString(2, account);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The roles that administrators made, by code. */
  public Map<String, CustomRole> custom() throws SQLException {
    String sql =
        "select r.role, r.title_zh, r.title_en, p.permission from custom_role r"
            + " left join custom_role_permission p on p.role = r.role order by r.role";
    Map<String, Text> titles = new LinkedHashMap<>();
    Map<String, Set<String>> permissions = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String role = row.getString("role");
        titles.put(role, new Text(row.getString("title_zh"), row.getString("title_en")));
        Set<String> granted = permissions.computeIfAbsent(role, r -> new HashSet<>());
        String permission = row.getString("permission");
        if (permission != null) {
          granted.add(permission);
        }
      }
    }
    Map<String, CustomRole> roles = new LinkedHashMap<>();
    titles.forEach((r, t) -> roles.put(r, new CustomRole(r, t, permissions.get(r))));
    return roles;
  }
}
