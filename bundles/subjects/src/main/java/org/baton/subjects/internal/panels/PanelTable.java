package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** The panels, without their members. */
record PanelTable(Connection connection, Database.Dialect dialect) {
  private static final String SELECT =
      "select id, cycle, kind, group_code, unit, size, due, seed, generator, wave, state, made_at,"
          + " made_by from panel";

  /** Panels of a cycle behind a number; empty words mean any. */
  List<Panel> page(String cycle, String group, String unit, long after, int limit)
      throws SQLException {
    Sql sql = new Sql(SELECT + " where cycle = ? and id > ?", cycle, after);
    if (!group.isEmpty()) {
      sql.and(" and group_code = ?", group);
    }
    if (!unit.isEmpty()) {
      sql.and(" and unit = ?", unit);
    }
    return sql.and(" order by cycle, id fetch first ? rows only", limit)
        .list(connection, PanelTable::panel);
  }

  Optional<Panel> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, PanelTable::panel).stream().findFirst();
  }

  /** The panels with these numbers. */
  List<Panel> find(Collection<Long> ids) throws SQLException {
    return ids.isEmpty()
        ? List.of()
        : new Sql(SELECT + " where id in (" + Sql.marks(ids.size()) + ")", ids.toArray())
            .list(connection, PanelTable::panel);
  }

  /** The units of a cycle that a group has a panel of a kind for. */
  Set<String> units(String cycle, Panel.Kind kind, String group) throws SQLException {
    return new HashSet<>(
        new Sql("select unit from panel where cycle = ? and kind = ?", cycle, kind.name())
            .and(" and group_code = ?", group)
            .list(connection, row -> row.getString(1)));
  }

  /** Numbers for so many new panels. */
  List<Long> numbers(int count) throws SQLException {
    return Sql.next(connection, dialect, "panel_seq", count);
  }

  /** Adds panels with their numbers. */
  void insert(Collection<Panel> panels) throws SQLException {
    Sql.batch(
        connection,
        "insert into panel (id, cycle, kind, group_code, unit, size, due, seed, generator, wave,"
            + " state, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        panels.stream().map(PanelTable::values).toList());
  }

  private static Object[] values(Panel p) {
    return new Object[] {
      p.id(),
      p.cycle(),
      p.kind().name(),
      p.group(),
      p.unit(),
      p.size(),
      p.due(),
      p.seed(),
      p.generator(),
      p.wave(),
      p.closed() ? "CLOSED" : "OPEN",
      p.madeAt(),
      p.madeBy()
    };
  }

  /**
   * Keeps others from changing the panel or its members until the transaction ends.
   *
   * @return the panel as it is then
   */
  Optional<Panel> lock(long id) throws SQLException {
    new Sql("update panel set wave = wave where id = ?", id).run(connection);
    return find(id);
  }

  void wave(long id, int wave, LocalDate due) throws SQLException {
    new Sql("update panel set wave = ?, due = ? where id = ?", wave, due, id).run(connection);
  }

  void due(long id, LocalDate due) throws SQLException {
    new Sql("update panel set due = ? where id = ?", due, id).run(connection);
  }

  void close(long id) throws SQLException {
    new Sql("update panel set state = 'CLOSED' where id = ?", id).run(connection);
  }

  private static Panel panel(ResultSet row) throws SQLException {
    return new Panel(
        row.getLong("id"),
        row.getString("cycle"),
        Panel.Kind.valueOf(row.getString("kind")),
        row.getString("group_code"),
        row.getString("unit"),
        row.getInt("size"),
        row.getObject("due", LocalDate.class),
        row.getLong("seed"),
        row.getString("generator"),
        row.getInt("wave"),
        row.getString("state").equals("CLOSED"),
        Sql.moment(row, "made_at"),
        row.getString("made_by"));
  }
}
