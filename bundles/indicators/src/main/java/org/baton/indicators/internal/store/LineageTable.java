package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;

/** What indicators come from. */
public final class LineageTable {
  private static final String COLUMNS =
      "set_code, code, since, kind, comparability, factor, formula, reason, version, ahead,"
          + " made_at, made_by, id";

  private static final String REMOVE =
      "delete from lineage where set_code = ? and code = ? and since = ?";

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public LineageTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The number of the next statement. */
  public long next() throws SQLException {
    return Sql.next(connection, dialect, "lineage_seq");
  }

  /** What was stated of entries, the newest year first. */
  public List<Descent> of(Collection<EntryKey> entries) throws SQLException {
    return entries.isEmpty() ? List.of() : read(either("l.", entries), values(entries));
  }

  /** What was stated of all entries of sets, the newest year first. */
  public List<Descent> ofSets(Collection<String> sets) throws SQLException {
    return read("l.set_code in (" + Sql.marks(sets.size()) + ")", sets.toArray());
  }

  /** What was stated of entries there are that come from this one, the newest year first. */
  public List<Descent> after(EntryKey origin) throws SQLException {
    return read(
        "l.id in (select lineage_id from lineage_origin where set_code = ? and code = ?)"
            + " and exists (select 1 from indicator i where i.set_code = l.set_code"
            + " and i.code = l.code)",
        origin.set(),
        origin.code());
  }

  /** The entries that are there by now, of those asked for. */
  public List<Entry> entries(Collection<EntryKey> keys) throws SQLException {
    return keys.isEmpty()
        ? List.of()
        : new Sql("select " + LibraryTable.COLUMNS + " from indicator where ")
            .and(either("", keys), values(keys))
            .list(connection, LibraryTable::entry);
  }

  private static String either(String table, Collection<EntryKey> keys) {
    String one = "(" + table + "set_code = ? and " + table + "code = ?)";
    return "(" + String.join(" or ", Collections.nCopies(keys.size(), one)) + ")";
  }

  private static Object[] values(Collection<EntryKey> keys) {
    return keys.stream().flatMap(k -> Stream.of(k.set(), k.code())).toArray();
  }

  private List<Descent> read(String where, Object... values) throws SQLException {
    Map<Long, Descent> read = new LinkedHashMap<>();
    Map<Long, List<EntryKey>> origins = new LinkedHashMap<>();
    new Sql("select l.*, o.set_code as origin_set, o.code as origin_code from lineage l")
        .and(" join lineage_origin o on o.lineage_id = l.id where " + where, values)
        .and(" order by l.since desc, l.id desc, o.place")
        .list(
            connection,
            row -> {
              List<EntryKey> of =
                  origins.computeIfAbsent(row.getLong("id"), i -> new ArrayList<>());
              of.add(new EntryKey(row.getString("origin_set"), row.getString("origin_code")));
              return read.put(row.getLong("id"), descent(row, of));
            });
    return List.copyOf(read.values());
  }

  private static Descent descent(ResultSet row, List<EntryKey> origins) throws SQLException {
    Instant made = Sql.moment(row, "made_at");
    return new Descent(
        row.getLong("id"),
        new EntryKey(row.getString("set_code"), row.getString("code")),
        row.getInt("since"),
        Descent.Kind.valueOf(row.getString("kind")),
        origins,
        Descent.Comparability.valueOf(row.getString("comparability")),
        Sql.number(row, "factor"),
        row.getString("formula"),
        row.getString("reason"),
        row.getInt("version"),
        row.getBoolean("ahead"),
        made,
        row.getString("made_by"));
  }

  /** Keeps statements; each takes the place of the one of the same entry and year. */
  public void put(List<Descent> made) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> origins = new ArrayList<>();
    List<Object[]> gone = new ArrayList<>();
    for (Descent d : made) {
      gone.add(key(d.entry(), d.since()));
      rows.add(
          new Object[] {
            d.entry().set(),
            d.entry().code(),
            d.since(),
            d.kind().name(),
            d.comparability().name(),
            d.factor(),
            d.formula(),
            d.reason(),
            d.version(),
            d.ahead(),
            d.madeAt(),
            d.madeBy(),
            d.id()
          });
      for (EntryKey o : d.origins()) {
        origins.add(new Object[] {d.id(), origins.size(), o.set(), o.code()});
      }
    }
    Sql.batch(connection, REMOVE, gone);
    Sql.batch(
        connection, "insert into lineage (" + COLUMNS + ") values (" + Sql.marks(13) + ")", rows);
    Sql.batch(
        connection,
        "insert into lineage_origin (lineage_id, place, set_code, code) values (?, ?, ?, ?)",
        origins);
  }

  private static Object[] key(EntryKey entry, int since) {
    return new Object[] {entry.set(), entry.code(), since};
  }

  /** Takes a statement back; says whether there was one. */
  public boolean remove(EntryKey entry, int since) throws SQLException {
    return new Sql(REMOVE, key(entry, since)).run(connection) == 1;
  }
}
