package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.sets.EntryVersion;
import org.baton.indicators.internal.sets.IndicatorSet;

/** What indicators were, in their own set and in those of earlier years. */
public final class ContinuityTable {
  private final Connection connection;

  /** Works on a connection. */
  public ContinuityTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * An indicator of a set of an earlier year.
   *
   * @param entry what it is there
   * @param cycle the cycle of its set
   */
  public record Before(Entry entry, String cycle) {}

  /**
   * The states, the oldest first, that a change of meaning is told by: of an indicator of which
   * something was stated the one that was looked at, and those after it where the statement spoke
   * of a change to come; of others the first one in force.
   */
  public Map<EntryKey, List<EntryVersion>> references(Collection<String> sets) throws SQLException {
    Map<EntryKey, List<EntryVersion>> versions = new HashMap<>();
    new Sql("select v.* from indicator_version v where v.set_code in (")
        .and(Sql.marks(sets.size()) + ")", sets.toArray())
        .and(" and (exists (select 1 from lineage l where l.set_code = v.set_code")
        .and(
            " and l.code = v.code and (l.version = v.version or l.ahead and l.version < v.version))")
        .and(" or v.version = (select min(f.version) from indicator_version f")
        .and(" where f.set_code = v.set_code and f.code = v.code and f.in_force)")
        .and(" and not exists (select 1 from lineage l where l.set_code = v.set_code")
        .and(" and l.code = v.code)) order by v.version")
        .list(
            connection,
            row ->
                versions
                    .computeIfAbsent(
                        new EntryKey(row.getString("set_code"), row.getString("code")),
                        k -> new ArrayList<>())
                    .add(VersionTable.version(row)));
    return versions;
  }

  /**
   * Indicators of other sets of the same kind of units with a code that the set uses.
   *
   * @param own the set and the common sets below it
   * @param cycles of which cycles
   */
  public List<Before> before(IndicatorSet set, Collection<String> own, Collection<String> cycles)
      throws SQLException {
    String columns =
        Arrays.stream(LibraryTable.COLUMNS.split(", "))
            .map(n -> "i." + n)
            .collect(Collectors.joining(", "));
    Object[] values = Stream.concat(Stream.of(set.code(), set.kind()), cycles.stream()).toArray();
    return new Sql("select " + columns + ", s.cycle from indicator i")
        .and(" join indicator_set s on s.code = i.set_code where i.source <> ''")
        .and(" and s.code <> ? and s.kind = ?")
        .and(" and s.cycle in (" + Sql.marks(cycles.size()) + ")", values)
        .and(" and i.code in (select code from indicator where set_code in (")
        .and(Sql.marks(own.size()) + "))", own.toArray())
        .list(connection, row -> new Before(LibraryTable.entry(row), row.getString("cycle")));
  }
}
