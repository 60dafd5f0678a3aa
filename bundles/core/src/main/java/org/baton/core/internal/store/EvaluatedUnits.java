package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.UnitTable.Row;

/** The units of a cycle as the engine wants them. */
public final class EvaluatedUnits {
  private EvaluatedUnits() {}

  /** All of them in the order of their codes. */
  public static List<Row> of(Connection connection, long cycle) throws SQLException {
    return new Sql(
            "select u.code, u.name_zh, u.name_en, u.kind, u.parent from unit u"
                + " join cycle_unit c on c.unit = u.code and c.cycle = ? order by u.code",
            cycle)
        .list(connection, EvaluatedUnits::row);
  }

  private static Row row(ResultSet r) throws SQLException {
    return new Row(
        r.getString(1), new Text(r.getString(2), r.getString(3)), r.getString(4), r.getString(5));
  }

  /** A part of them in the order of their codes. */
  public static List<Row> page(Connection connection, long cycle, String after, int limit)
      throws SQLException {
    return new Sql(
            "select u.code, u.name_zh, u.name_en, u.kind, u.parent from unit u"
                + " join cycle_unit c on c.unit = u.code and c.cycle = ? and c.unit > ?"
                + " order by c.cycle, c.unit fetch first ? rows only",
            cycle,
            after,
            limit)
        .list(connection, EvaluatedUnits::row);
  }

  /** How many of each kind there are: of all units, and of the evaluated ones. */
  public static List<KindCount> kinds(Connection connection, long cycle) throws SQLException {
    return new Sql(
            "select u.kind, count(*), count(c.unit) from unit u"
                + " left join cycle_unit c on c.unit = u.code and c.cycle = ?"
                + " group by u.kind order by u.kind",
            cycle)
        .list(connection, r -> new KindCount(r.getString(1), r.getInt(2), r.getInt(3)));
  }

  /**
   * How many units of a kind there are.
   *
   * @param all in the register
   * @param evaluated in the cycle
   */
  public record KindCount(String kind, int all, int evaluated) {}
}
