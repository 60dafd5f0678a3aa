package org.baton.subjects.internal.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.baton.api.data.Sql;

/** How many answered of the kinds of people whose quotas stop the others. */
record QuotaTable(Connection connection) {
  /** Begins to count for a survey that was just opened. */
  void open(long survey, Survey of) throws SQLException {
    List<Object[]> rows =
        of.strata().stream()
            .filter(Survey.Stratum::stops)
            .map(s -> new Object[] {survey, s.code(), s.quota()})
            .toList();
    Sql.batch(
        connection,
        "insert into survey_quota (survey_id, stratum, taken, quota) values (?, ?, 0, ?)",
        rows);
  }

  /**
   * Counts one more; false when the quota is full. Others of the same kind wait until the end of
   * the transaction, so that never more than the quota are there.
   */
  boolean take(long survey, String stratum) throws SQLException {
    return new Sql("update survey_quota set taken = taken + 1 where survey_id = ?", survey)
            .and(" and stratum = ? and taken < quota", stratum)
            .run(connection)
        == 1;
  }

  /** The kinds of people whose quotas are full. */
  Set<String> full(long survey) throws SQLException {
    return Set.copyOf(
        new Sql("select stratum from survey_quota where survey_id = ?", survey)
            .and(" and taken >= quota")
            .list(connection, row -> row.getString(1)));
  }
}
