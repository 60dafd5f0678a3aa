package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the roles that administrators make. */
public final class CustomRoleTable {
  private final Connection connection;

  /** The tables within a transaction. */
  public CustomRoleTable(Connection connection) {
    this.connection = connection;
  }

  /** Writes a role, new or not, with exactly its permissions. */
  public void put(CustomRole role) throws SQLException {
    String update = "update custom_role set title_zh = ?, title_en = ? where role = ?";
    if (titles(update, role) == 0) {
      titles("insert into custom_role (title_zh, title_en, role) values (?, ?, ?)", role);
    }
    deleteFrom("custom_role_permission", role.role());
    String sql = "insert into custom_role_permission (role, permission) values (?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (String permission : role.permissions()) {
        insert.setString(1, role.role());
        insert.setString(2, permission);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Takes a role away; whether there was one. */
  public boolean delete(String role) throws SQLException {
    deleteFrom("custom_role_permission", role);
    return deleteFrom("custom_role", role) > 0;
  }

  /** How many accounts hold each role. */
  public Map<String, Integer> holders() throws SQLException {
    String sql = "select role, count(distinct account) from account_grant group by role";
    Map<String, Integer> holders = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        holders.put(row.getString(1), row.getInt(2));
      }
    }
    return holders;
  }

  private int titles(String sql, CustomRole role) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, role.title().zh());
      statement.setString(2, role.title().en());
      statement.setString(3, role.role());
      return statement.executeUpdate();
    }
  }

  private int deleteFrom(String table, String role) throws SQLException {
    String sql = "delete from " + table + " where role = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, role);
      return delete.executeUpdate();
    }
  }
}
