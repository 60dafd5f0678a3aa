package org.baton.indicators.internal.formula;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;

/** The data items, by plain SQL. */
final class ItemTable {
  private static final String COLUMNS =
      "title_zh, title_en, unit, source, reporter, changed_at, changed_by, code";
  private static final int AT_ONCE = 500;

  private final Connection connection;

  ItemTable(Connection connection) {
    this.connection = connection;
  }

  /** Items behind a code whose code or title holds the words. */
  List<DataItem> page(String after, String words, int limit) throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from data_item where code > ?", after);
    if (!words.isEmpty()) {
      String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
      sql.and(
              " and (lower(code) like ? escape '!' or lower(title_zh) like ? escape '!'",
              like,
              like)
          .and(" or lower(title_en) like ? escape '!')", like);
    }
    return sql.and(" order by code fetch first ? rows only", limit)
        .list(connection, ItemTable::item);
  }

  /** Those of the codes that there are. */
  List<DataItem> find(Collection<String> codes) throws SQLException {
    List<String> asked = List.copyOf(new HashSet<>(codes));
    List<DataItem> found = new ArrayList<>();
    for (int i = 0; i < asked.size(); i += AT_ONCE) {
      List<String> some = asked.subList(i, Math.min(asked.size(), i + AT_ONCE));
      found.addAll(
          new Sql("select " + COLUMNS + " from data_item where code in (")
              .and(Sql.marks(some.size()) + ")", some.toArray())
              .list(connection, ItemTable::item));
    }
    return found;
  }

  private static DataItem item(ResultSet row) throws SQLException {
    return new DataItem(
        row.getString("code"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        row.getString("unit"),
        row.getString("source"),
        row.getString("reporter"));
  }

  /** Adds items, or changes those with the same code. */
  void write(List<DataItem> items, Instant at, String by) throws SQLException {
    Set<String> present = new HashSet<>();
    find(items.stream().map(DataItem::code).toList()).forEach(i -> present.add(i.code()));
    List<Object[]> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    for (DataItem i : items) {
      (present.contains(i.code()) ? changed : added)
          .add(
              new Object[] {
                i.title().zh(), i.title().en(), i.unit(), i.source(), i.reporter(), at, by, i.code()
              });
    }
    Sql.batch(
        connection,
        "update data_item set title_zh = ?, title_en = ?, unit = ?, source = ?, reporter = ?,"
            + " changed_at = ?, changed_by = ? where code = ?",
        changed);
    Sql.batch(
        connection, "insert into data_item (" + COLUMNS + ") values (" + Sql.marks(8) + ")", added);
  }
}
