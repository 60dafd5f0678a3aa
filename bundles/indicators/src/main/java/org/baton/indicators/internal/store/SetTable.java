package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.sets.IndicatorSet;

/** Sets of indicators, without their entries. */
public final class SetTable {
  private static final String COLUMNS =
      "title_zh, title_en, kind, base, cycle, state, version, changed_at, changed_by, code";

  private final Connection connection;

  /** Works on a connection. */
  public SetTable(Connection connection) {
    this.connection = connection;
  }

  /** The set with this code. */
  public Optional<IndicatorSet> find(String code) throws SQLException {
    return new Sql("select " + COLUMNS + " from indicator_set where code = ?", code)
        .list(connection, SetTable::set).stream().findFirst();
  }

  /** Sets behind a code, in the order of codes. */
  public List<IndicatorSet> page(String after, int limit) throws SQLException {
    return new Sql("select " + COLUMNS + " from indicator_set where code > ?", after)
        .and(" order by code fetch first ? rows only", limit)
        .list(connection, SetTable::set);
  }

  /**
   * Sets behind a code that can change, in the order of codes.
   *
   * @param kinds of units of these kinds or of any; null for all
   */
  public List<IndicatorSet> open(Collection<String> kinds, String after, int limit)
      throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from indicator_set where state = 'OPEN'");
    sql.and(" and code > ?", after);
    if (kinds != null) {
      sql.and(" and (kind = ''");
      sql.and(
          kinds.isEmpty() ? ")" : " or kind in (" + Sql.marks(kinds.size()) + "))",
          kinds.toArray());
    }
    return sql.and(" order by code fetch first ? rows only", limit).list(connection, SetTable::set);
  }

  /** Adds a set. */
  public void insert(IndicatorSet s) throws SQLException {
    new Sql("insert into indicator_set (" + COLUMNS + ") values (" + Sql.marks(10) + ")", values(s))
        .run(connection);
  }

  /**
   * Writes a set over the version before it, which keeps others from writing until the transaction
   * ends.
   *
   * @return whether that version was still there
   */
  public boolean update(IndicatorSet s) throws SQLException {
    return new Sql("update indicator_set set title_zh = ?, title_en = ?, kind = ?, base = ?,")
            .and(" cycle = ?, state = ?, version = ?, changed_at = ?, changed_by = ?")
            .and(" where code = ?", values(s))
            .and(" and version = ?", s.version() - 1)
            .run(connection)
        == 1;
  }

  private static Object[] values(IndicatorSet s) {
    return new Object[] {
      s.title().zh(),
      s.title().en(),
      s.kind(),
      s.base(),
      s.cycle(),
      s.state().name(),
      s.version(),
      s.changedAt(),
      s.changedBy(),
      s.code()
    };
  }

  private static IndicatorSet set(ResultSet row) throws SQLException {
    Instant changed = Sql.moment(row, "changed_at");
    return new IndicatorSet(
        row.getString("code"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        row.getString("kind"),
        row.getString("base"),
        row.getString("cycle"),
        IndicatorSet.State.valueOf(row.getString("state")),
        row.getInt("version"),
        changed,
        row.getString("changed_by"));
  }
}
