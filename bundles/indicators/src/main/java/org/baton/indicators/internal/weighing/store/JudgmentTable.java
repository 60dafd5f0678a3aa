package org.baton.indicators.internal.weighing.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.weighing.Judgment;

/** What experts judged, a row a pair. */
public final class JudgmentTable {
  private final Connection connection;

  /** Works on a connection. */
  public JudgmentTable(Connection connection) {
    this.connection = connection;
  }

  /** What an expert judged. */
  public List<Judgment> of(long study, String account) throws SQLException {
    return new Sql("select * from weight_judgment where study = ? and account = ?", study, account)
        .and(" order by row_code, column_code")
        .list(connection, JudgmentTable::judgment);
  }

  /** What all experts of a study judged, by their accounts. */
  public Map<String, List<Judgment>> of(long study) throws SQLException {
    Map<String, List<Judgment>> by = new HashMap<>();
    new Sql("select * from weight_judgment where study = ?", study)
        .and(" order by account, row_code, column_code")
        .list(
            connection,
            row ->
                by.computeIfAbsent(row.getString("account"), a -> new ArrayList<>())
                    .add(judgment(row)));
    return by;
  }

  /** Writes all that an expert judged in the place of what is there. */
  public void write(long study, String account, List<Judgment> judgments) throws SQLException {
    new Sql("delete from weight_judgment where study = ? and account = ?", study, account)
        .run(connection);
    List<Object[]> rows = new ArrayList<>();
    for (Judgment j : judgments) {
      OptionalDouble said = j.said() == null ? OptionalDouble.empty() : OptionalDouble.of(j.said());
      rows.add(new Object[] {study, account, j.row(), j.column(), j.value(), said, j.coachedAt()});
    }
    Sql.batch(
        connection,
        "insert into weight_judgment (study, account, row_code, column_code, ratio, said,"
            + " coached_at) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Judgment judgment(ResultSet row) throws SQLException {
    OptionalDouble said = Sql.number(row, "said");
    return new Judgment(
        row.getString("row_code"),
        row.getString("column_code"),
        row.getDouble("ratio"),
        said.isPresent() ? said.getAsDouble() : null,
        Sql.moment(row, "coached_at"));
  }
}
