package org.baton.subjects.internal.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;

/** The regimes by the day from which they hold. */
record RegimeTable(Connection connection) {
  private static final String SELECT =
      "select valid_from, kind, least, statement_zh, statement_en from regime";

  List<Regime> all() throws SQLException {
    return new Sql(SELECT + " order by valid_from").list(connection, RegimeTable::regime);
  }

  /** The one in force on a day. */
  Optional<Regime> on(LocalDate day) throws SQLException {
    return new Sql(SELECT + " where valid_from <= ? order by valid_from desc", day)
        .and(" fetch first 1 rows only").list(connection, RegimeTable::regime).stream().findFirst();
  }

  void put(Regime r, Instant now, String by) throws SQLException {
    Object[] values = {
      r.kind().name(), r.least(), r.statement().zh(), r.statement().en(), now, by, r.from()
    };
    int there =
        new Sql("update regime set kind = ?, least = ?, statement_zh = ?, statement_en = ?,")
            .and(" changed_at = ?, changed_by = ? where valid_from = ?", values)
            .run(connection);
    if (there == 0) {
      new Sql(
              "insert into regime (kind, least, statement_zh, statement_en, changed_at, changed_by,")
          .and(" valid_from) values (" + Sql.marks(values.length) + ")", values)
          .run(connection);
    }
  }

  private static Regime regime(ResultSet row) throws SQLException {
    return new Regime(
        row.getObject("valid_from", LocalDate.class),
        Regime.Kind.valueOf(row.getString("kind")),
        row.getDouble("least"),
        new Text(row.getString("statement_zh"), row.getString("statement_en")));
  }
}
