package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        .list(
            connection,
            r ->
                new Row(
                    r.getString(1),
                    new Text(r.getString(2), r.getString(3)),
                    r.getString(4),
                    r.getString(5)));
  }
}
