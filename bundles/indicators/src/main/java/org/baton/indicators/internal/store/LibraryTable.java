package org.baton.indicators.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.data.Database;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Group;
import org.baton.indicators.internal.library.Library.Listed;

/** The tables of the library, by plain SQL. */
public final class LibraryTable {
  private static final String COLUMNS =
      "parent, place, title_zh, title_en, weight, source, unit, direction, channel, rule,"
          + " parameters, target, evaluators, data_source, set_code, code";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public LibraryTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Entries behind an id whose code or title holds the words. */
  public List<Listed> page(long after, String words, int limit) throws SQLException {
    String sql =
        "select id, "
            + COLUMNS
            + " from indicator where id > ? and (lower(code) like ? escape '!' or lower(title_zh)"
            + " like ? escape '!' or lower(title_en) like ? escape '!') order by id"
            + " fetch first ? rows only";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      String pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
      select.setLong(1, after);
      select.setString(2, pattern);
      select.setString(3, pattern);
      select.setString(4, pattern);
      select.setInt(5, limit);
      List<Listed> page = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(new Listed(rows.getLong("id"), entry(rows)));
        }
      }
      return page;
    }
  }

  /** The entries of a set. */
  public List<Entry> entries(String set) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + COLUMNS + " from indicator where set_code = ? order by place, id")) {
      select.setString(1, set);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
      return entries;
    }
  }

  private static Entry entry(ResultSet rows) throws SQLException {
    double target = rows.getDouble("target");
    OptionalDouble known = rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(target);
    return new Entry(
        rows.getString("set_code"),
        rows.getString("code"),
        rows.getString("parent"),
        new Text(rows.getString("title_zh"), rows.getString("title_en")),
        rows.getDouble("weight"),
        rows.getString("source"),
        rows.getString("unit"),
        rows.getString("direction"),
        rows.getString("channel"),
        rows.getString("rule"),
        parameters(rows.getString("parameters")),
        known,
        rows.getString("evaluators"),
        rows.getString("data_source"));
  }

  private static Map<String, Object> parameters(String json) throws SQLException {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }

  /** Adds or changes entries; their place is that in the list. */
  public void write(List<Entry> entries) throws SQLException {
    String change =
        "update indicator set parent = ?, place = ?, title_zh = ?, title_en = ?, weight = ?,"
            + " source = ?, unit = ?, direction = ?, channel = ?, rule = ?, parameters = ?,"
            + " target = ?, evaluators = ?, data_source = ? where set_code = ? and code = ?";
    String next =
        dialect == Database.Dialect.H2
            ? "next value for indicator_seq"
            : "nextval('indicator_seq')";
    String add =
        "insert into indicator ("
            + COLUMNS
            + ", id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            + next
            + ")";
    try (PreparedStatement update = connection.prepareStatement(change);
        PreparedStatement insert = connection.prepareStatement(add)) {
      int place = 0;
      for (Entry entry : entries) {
        fill(update, entry, ++place);
        if (update.executeUpdate() == 0) {
          fill(insert, entry, place);
          insert.executeUpdate();
        }
      }
    }
  }

  private static void fill(PreparedStatement statement, Entry e, int place) throws SQLException {
    statement.setString(1, e.parent());
    statement.setInt(2, place);
    statement.setString(3, e.title().zh());
    statement.setString(4, e.title().en());
    statement.setDouble(5, e.weight());
    statement.setString(6, e.source());
    statement.setString(7, e.unit());
    statement.setString(8, e.direction());
    statement.setString(9, e.channel());
    statement.setString(10, e.rule());
    try {
      statement.setString(11, JSON.writeValueAsString(e.parameters()));
    } catch (JsonProcessingException wrong) {
      throw new SQLException(wrong);
    }
    if (e.target().isPresent()) {
      statement.setDouble(12, e.target().getAsDouble());
    } else {
      statement.setNull(12, Types.DOUBLE);
    }
    statement.setString(13, e.evaluators());
    statement.setString(14, e.dataSource());
    statement.setString(15, e.set());
    statement.setString(16, e.code());
  }

  /** The groups of a set. */
  public List<Group> groups(String set) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select code, title_zh, title_en, weight, side, minimum from evaluator_group"
                + " where set_code = ? order by place, code")) {
      select.setString(1, set);
      List<Group> groups = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          groups.add(
              new Group(
                  set,
                  rows.getString("code"),
                  new Text(rows.getString("title_zh"), rows.getString("title_en")),
                  rows.getDouble("weight"),
                  rows.getString("side"),
                  rows.getInt("minimum")));
        }
      }
      return groups;
    }
  }

  /** Adds or changes groups; their place is that in the list. */
  public void writeGroups(List<Group> groups) throws SQLException {
    String change =
        "update evaluator_group set place = ?, title_zh = ?, title_en = ?, weight = ?, side = ?,"
            + " minimum = ? where set_code = ? and code = ?";
    String add =
        "insert into evaluator_group (place, title_zh, title_en, weight, side, minimum, set_code,"
            + " code) values (?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement update = connection.prepareStatement(change);
        PreparedStatement insert = connection.prepareStatement(add)) {
      int place = 0;
      for (Group group : groups) {
        fill(update, group, ++place);
        if (update.executeUpdate() == 0) {
          fill(insert, group, place);
          insert.executeUpdate();
        }
      }
    }
  }

  private static void fill(PreparedStatement statement, Group g, int place) throws SQLException {
    statement.setInt(1, place);
    statement.setString(2, g.title().zh());
    statement.setString(3, g.title().en());
    statement.setDouble(4, g.weight());
    statement.setString(5, g.side());
    statement.setInt(6, g.minimum());
    statement.setString(7, g.set());
    statement.setString(8, g.code());
  }
}
