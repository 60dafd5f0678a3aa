package org.baton.indicators.internal.weighing.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.data.Sql;

/** What experts shared out, a row a thing that is weighed. */
public final class PointTable {
  private final Connection connection;

  /** Works on a connection. */
  public PointTable(Connection connection) {
    this.connection = connection;
  }

  /** What an expert gave, by code. */
  public Map<String, Double> of(long study, String account) throws SQLException {
    return of(study).getOrDefault(account, Map.of());
  }

  /** What all experts of a study gave, by their accounts and by code. */
  public Map<String, Map<String, Double>> of(long study) throws SQLException {
    Map<String, Map<String, Double>> by = new HashMap<>();
    new Sql("select account, code, points from weight_point where study = ?", study)
        .list(
            connection,
            row ->
                by.computeIfAbsent(row.getString("account"), a -> new TreeMap<>())
                    .put(row.getString("code"), row.getDouble("points")));
    return by;
  }

  /** Writes all that an expert gives in the place of what is there. */
  public void write(long study, String account, Map<String, Double> points) throws SQLException {
    new Sql("delete from weight_point where study = ? and account = ?", study, account)
        .run(connection);
    List<Object[]> rows = new ArrayList<>();
    points.forEach((code, p) -> rows.add(new Object[] {study, account, code, p}));
    Sql.batch(
        connection,
        "insert into weight_point (study, account, code, points) values (?, ?, ?, ?)",
        rows);
  }
}
