package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Group;
import org.baton.indicators.internal.library.Standing;

/** The entries and evaluator groups of sets, by plain SQL. */
public final class LibraryTable {
  static final String COLUMNS =
      "parent, place, title_zh, title_en, weight, source, unit, direction, channel, rule,"
          + " parameters, target, evaluators, data_source, card, version, status, valid_from,"
          + " valid_to, element, frequency, collector, set_code, code";

  private static final String CHANGE =
      "update indicator set parent = ?, place = ?, title_zh = ?, title_en = ?, weight = ?,"
          + " source = ?, unit = ?, direction = ?, channel = ?, rule = ?, parameters = ?,"
          + " target = ?, evaluators = ?, data_source = ?, card = ?, version = ?, status = ?,"
          + " valid_from = ?, valid_to = ?, element = ?, frequency = ?, collector = ?"
          + " where set_code = ? and code = ?";

  private static final int LONGEST_SOUGHT = 400;

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public LibraryTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The entries of a set. */
  public List<Entry> entries(String set) throws SQLException {
    return new Sql("select " + COLUMNS + " from indicator where set_code = ?", set)
        .and(" order by place, id")
        .list(connection, LibraryTable::entry);
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("set_code"),
        row.getString("code"),
        row.getString("parent"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        row.getDouble("weight"),
        row.getString("source"),
        row.getString("unit"),
        row.getString("direction"),
        row.getString("channel"),
        row.getString("rule"),
        EntryJson.parameters(row.getString("parameters")),
        Sql.number(row, "target"),
        row.getString("evaluators"),
        row.getString("data_source"),
        EntryJson.card(row.getString("card")),
        new Standing(
            row.getInt("version"),
            Standing.Status.valueOf(row.getString("status")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)));
  }

  /**
   * Adds or changes entries of one set. New ones stand behind those that are there; others keep
   * their place. Their versions are what {@link Entry#standing()} says.
   */
  public void write(String set, List<Entry> entries) throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    new Sql("select code, place from indicator where set_code = ?", set)
        .list(connection, row -> places.put(row.getString(1), row.getInt(2)));
    int last = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Object[]> changed = new ArrayList<>();
    List<Object[]> added = new ArrayList<>();
    for (Entry entry : entries) {
      Integer place = places.get(entry.code());
      if (place == null) {
        added.add(values(entry, ++last));
      } else {
        changed.add(values(entry, place));
      }
    }
    boolean h2 = dialect == Database.Dialect.H2;
    String next = h2 ? "next value for indicator_seq" : "nextval('indicator_seq')";
    Sql.batch(connection, CHANGE, changed);
    Sql.batch(
        connection,
        "insert into indicator (" + COLUMNS + ", id) values (" + Sql.marks(24) + ", " + next + ")",
        added);
  }

  /** As much of a word as is searched by. */
  static String sought(String word) {
    return word.substring(0, Math.min(LONGEST_SOUGHT, word.length()));
  }

  private static Object[] values(Entry e, int place) throws SQLException {
    return new Object[] {
      e.parent(),
      place,
      e.title().zh(),
      e.title().en(),
      e.weight(),
      e.source(),
      e.unit(),
      e.direction(),
      e.channel(),
      e.rule(),
      EntryJson.write(e.parameters()),
      e.target(),
      e.evaluators(),
      e.dataSource(),
      EntryJson.write(e.card()),
      e.standing().version(),
      e.standing().status().name(),
      e.standing().from(),
      e.standing().to(),
      sought(e.card().element()),
      sought(e.card().frequency()),
      sought(e.card().collector()),
      e.set(),
      e.code()
    };
  }

  /** Puts entries in this order; the others stay behind them. */
  public void order(String set, List<String> codes) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      rows.add(new Object[] {i - codes.size(), set, codes.get(i)});
    }
    Sql.batch(connection, "update indicator set place = ? where set_code = ? and code = ?", rows);
  }

  /** Takes entries out of a set. */
  public void remove(String set, Collection<String> codes) throws SQLException {
    Sql.batch(
        connection,
        "delete from indicator where set_code = ? and code = ?",
        codes.stream().map(code -> new Object[] {set, code}).toList());
  }

  /** The groups of a set. */
  public List<Group> groups(String set) throws SQLException {
    return new Sql("select code, title_zh, title_en, weight, side, minimum from evaluator_group")
        .and(" where set_code = ? order by place, code", set)
        .list(
            connection,
            row ->
                new Group(
                    set,
                    row.getString("code"),
                    new Text(row.getString("title_zh"), row.getString("title_en")),
                    row.getDouble("weight"),
                    row.getString("side"),
                    row.getInt("minimum")));
  }

  /** Adds or changes groups; their place is that in the list. */
  public void writeGroups(List<Group> groups) throws SQLException {
    int place = 0;
    for (Group g : groups) {
      Object[] values = {
        ++place,
        g.title().zh(),
        g.title().en(),
        g.weight(),
        g.side(),
        g.minimum(),
        g.set(),
        g.code()
      };
      Sql change =
          new Sql("update evaluator_group set place = ?, title_zh = ?, title_en = ?, weight = ?,")
              .and(" side = ?, minimum = ? where set_code = ? and code = ?", values);
      if (change.run(connection) == 0) {
        new Sql("insert into evaluator_group (place, title_zh, title_en, weight, side, minimum,")
            .and(" set_code, code) values (" + Sql.marks(values.length) + ")", values)
            .run(connection);
      }
    }
  }
}
