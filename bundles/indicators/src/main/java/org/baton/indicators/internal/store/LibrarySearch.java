package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Found;
import org.baton.indicators.internal.library.LibraryQuery;

/** Finds entries over all sets, by one statement however many there are. */
public final class LibrarySearch {
  private static final String COLUMNS =
      Arrays.stream(LibraryTable.COLUMNS.split(", "))
          .map(n -> "i." + n)
          .collect(Collectors.joining(", "));

  /** By what a list can be narrowed with words of its own. */
  private static final List<String> WORDS = List.of("element", "frequency", "collector");

  private static final int TITLES = 3;

  private final Connection connection;

  /** Works on a connection. */
  public LibrarySearch(Connection connection) {
    this.connection = connection;
  }

  /**
   * Entries behind an id, in the order in which they came.
   *
   * @param cycles of sets of these cycles; null for any
   */
  public List<Found> page(LibraryQuery q, List<String> cycles, long after, int limit)
      throws SQLException {
    if (cycles != null && cycles.isEmpty()) {
      return List.of();
    }
    Sql sql =
        new Sql("select i.id, " + COLUMNS + ", s.title_zh as set_zh, s.title_en as set_en,")
            .and(" s.kind, s.cycle, s.state from indicator i join indicator_set s")
            .and(" on s.code = i.set_code where i.id > ?", after);
    if (!q.words().isEmpty()) {
      Object[] part = new Object[TITLES];
      Arrays.fill(part, "%" + Sql.like(q.words().toLowerCase(Locale.ROOT)) + "%");
      sql.and(" and (lower(i.code) like ? escape '\\' or lower(i.title_zh) like ? escape '\\'")
          .and(" or lower(i.title_en) like ? escape '\\')", part);
    }
    equal(sql, "i.set_code", q.set());
    equal(sql, "s.kind", q.kind());
    equal(sql, "i.channel", q.channel());
    equal(sql, "i.direction", q.direction());
    equal(sql, "i.status", q.status());
    equal(sql, "i.element", LibraryTable.sought(q.element()));
    equal(sql, "i.frequency", LibraryTable.sought(q.frequency()));
    equal(sql, "i.collector", LibraryTable.sought(q.collector()));
    if (cycles != null) {
      sql.and(" and s.cycle in (" + Sql.marks(cycles.size()) + ")", cycles.toArray());
    }
    return sql.and(" order by i.id fetch first ? rows only", limit)
        .list(connection, LibrarySearch::found);
  }

  private static void equal(Sql sql, String column, String word) {
    if (!word.isEmpty()) {
      sql.and(" and " + column + " = ?", word);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("id"),
        LibraryTable.entry(row),
        new Text(row.getString("set_zh"), row.getString("set_en")),
        row.getString("kind"),
        row.getString("cycle"),
        row.getString("state").equals("OPEN"));
  }

  /**
   * The words that entries have, by the name of the field, each once.
   *
   * @param most how many of each field
   */
  public Map<String, List<String>> words(int most) throws SQLException {
    Map<String, List<String>> words = new TreeMap<>();
    for (String column : WORDS) {
      words.put(column, words(column, most).list(connection, row -> row.getString(1)));
    }
    return words;
  }

  /** The first words of a column in their order, which its index has. */
  static Sql words(String column, int most) {
    return new Sql("select distinct " + column + " from indicator where " + column + " <> ''")
        .and(" order by " + column + " fetch first ? rows only", most);
  }
}
