package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** What is known to tie people, institutions and units to units. */
record TieTable(Connection connection, Database.Dialect dialect) {
  private static final String SELECT =
      "select id, holder_kind, holder, unit, kind, note, valid_from, valid_to, cooling, declared"
          + " from known_tie";

  List<Tie> page(String unit, long after, int limit) throws SQLException {
    Sql sql = new Sql(SELECT + " where id > ?", after);
    if (!unit.isEmpty()) {
      sql.and(" and unit = ?", unit);
    }
    return sql.and(" order by id fetch first ? rows only", limit).list(connection, TieTable::tie);
  }

  Optional<Tie> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, TieTable::tie).stream().findFirst();
  }

  /**
   * All that may tie somebody to these units, joint responsibilities from the other side too, in
   * the order in which it was entered.
   */
  List<Tie> about(Collection<String> units) throws SQLException {
    List<Tie> found = new ArrayList<>();
    for (List<String> some : SeatTable.batches(units)) {
      String marks = Sql.marks(some.size());
      found.addAll(
          new Sql(SELECT + " where unit in (" + marks + ")", some.toArray())
              .and(" or holder_kind = 'UNIT' and holder in (" + marks + ")", some.toArray())
              .list(connection, TieTable::tie));
    }
    return found.stream().distinct().sorted(Comparator.comparingLong(Tie::id)).toList();
  }

  long insert(Tie t, Instant now, String by) throws SQLException {
    long id = Sql.next(connection, dialect, "known_tie_seq");
    Object[] values = {
      id,
      t.holderKind().name(),
      t.holder(),
      t.unit(),
      t.kind().name(),
      t.note(),
      t.from(),
      t.to(),
      t.cooling(),
      t.declared(),
      now,
      by
    };
    new Sql("insert into known_tie (id, holder_kind, holder, unit, kind, note, valid_from,")
        .and(" valid_to, cooling, declared, made_at, made_by)")
        .and(" values (" + Sql.marks(values.length) + ")", values)
        .run(connection);
    return id;
  }

  void end(long id, LocalDate to) throws SQLException {
    new Sql("update known_tie set valid_to = ? where id = ?", to, id).run(connection);
  }

  private static Tie tie(ResultSet row) throws SQLException {
    return new Tie(
        row.getLong("id"),
        Tie.HolderKind.valueOf(row.getString("holder_kind")),
        row.getString("holder"),
        row.getString("unit"),
        Tie.Kind.valueOf(row.getString("kind")),
        row.getString("note"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("cooling"),
        row.getBoolean("declared"));
  }
}
