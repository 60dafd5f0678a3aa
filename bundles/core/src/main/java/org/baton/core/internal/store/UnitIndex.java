package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baton.api.data.Sql;
import org.baton.core.internal.units.UnitQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Finds units by words and places without asking the database for each: no index of a database that
 * both products have finds a part of a name, and a tree of ten thousands of units is small in
 * memory. The tag of the last change is asked for with every question, so that an answer is never
 * older than the transaction that asks.
 */
@Component(service = UnitIndex.class)
public final class UnitIndex {
  private volatile IndexedUnits known;

  /** Empty until it is first asked. */
  @Activate
  public UnitIndex() {}

  /** Whether it answers a question faster than an index of the database. */
  static boolean answers(UnitQuery query) {
    return !query.words().isEmpty() || !query.isEverywhere();
  }

  /** The codes of units behind a code, in the database's order of codes. */
  List<String> codes(Connection connection, UnitQuery query, String after, int limit)
      throws SQLException {
    IndexedUnits units = units(connection);
    if (after.isEmpty()) {
      return units.find(query, 0, limit);
    }
    List<String> next =
        new Sql("select code from unit where code > ? order by code fetch first 1 rows only", after)
            .list(connection, row -> row.getString(1));
    return next.isEmpty() ? List.of() : units.find(query, units.position(next.get(0)), limit);
  }

  /** The kinds that units have, in their order; the empty one is none. */
  List<String> kinds(Connection connection) throws SQLException {
    return units(connection).kinds();
  }

  private IndexedUnits units(Connection connection) throws SQLException {
    String tag = new UnitTable(connection).tag();
    IndexedUnits now = known;
    return now != null && now.tag().equals(tag) ? now : read(connection, tag);
  }

  /** One reads, whoever asks meanwhile waits and finds it read. */
  private synchronized IndexedUnits read(Connection connection, String tag) throws SQLException {
    IndexedUnits now = known;
    if (now == null || !now.tag().equals(tag)) {
      List<IndexedUnits.Row> rows = new ArrayList<>();
      new Sql("select code, name_zh, name_en, kind, parent from unit order by code")
          .list(
              connection,
              r ->
                  rows.add(
                      IndexedUnits.row(
                          r.getString(1),
                          r.getString(2),
                          r.getString(3),
                          r.getString(4),
                          Objects.requireNonNullElse(r.getString(5), ""))));
      now = IndexedUnits.of(tag, rows);
      known = now;
    }
    return now;
  }
}
