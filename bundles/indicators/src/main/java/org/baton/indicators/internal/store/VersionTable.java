package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.EntryVersion;

/** Every state that entries of sets have been in. */
public final class VersionTable {
  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public VersionTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The newest version of each entry there ever was in a set. */
  public Map<String, Integer> newest(String set) throws SQLException {
    Map<String, Integer> newest = new HashMap<>();
    new Sql("select code, max(version) from indicator_version where set_code = ?", set)
        .and(" group by code")
        .list(connection, row -> newest.put(row.getString(1), row.getInt(2)));
    return newest;
  }

  /** The codes of entries of a set that were ever retired. */
  public Set<String> retired(String set) throws SQLException {
    return Set.copyOf(
        new Sql("select distinct code from indicator_version where set_code = ?", set)
            .and(" and retired = ?", true)
            .list(connection, row -> row.getString(1)));
  }

  /** Keeps what was put into or taken out of a set. */
  public void add(List<EntryVersion> versions) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (EntryVersion v : versions) {
      rows.add(
          new Object[] {
            Sql.next(connection, dialect, "indicator_version_seq"),
            v.set(),
            v.code(),
            v.version(),
            v.entry().map(EntryJson::write).orElse(""),
            v.isRetired(),
            v.isInForce(),
            v.reason(),
            v.changedAt(),
            v.changedBy()
          });
    }
    Sql.batch(
        connection,
        "insert into indicator_version (id, set_code, code, version, document, retired,"
            + " in_force, reason, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** The versions of an entry, the newest first. */
  public List<EntryVersion> of(String set, String code) throws SQLException {
    return new Sql("select * from indicator_version where set_code = ? and code = ?", set, code)
        .and(" order by version desc")
        .list(connection, VersionTable::version);
  }

  static EntryVersion version(ResultSet row) throws SQLException {
    String document = row.getString("document");
    Optional<Entry> entry =
        document.isEmpty() ? Optional.empty() : Optional.of(EntryJson.read(document));
    Instant changed = Sql.moment(row, "changed_at");
    return new EntryVersion(
        row.getString("set_code"),
        row.getString("code"),
        row.getInt("version"),
        entry,
        row.getString("reason"),
        changed,
        row.getString("changed_by"));
  }
}
