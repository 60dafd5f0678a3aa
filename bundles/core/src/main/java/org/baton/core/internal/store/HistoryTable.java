package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.core.internal.results.Why.Deed;
import org.baton.core.internal.results.Why.Reported;

/** What was done that a result rests on. */
public final class HistoryTable {
  private static final List<String> DEEDS =
      List.of(
          "core.plan.saved",
          "core.plan.frozen",
          "core.plan.amended",
          "core.cycle.units",
          "core.cycle.moved",
          "core.run.started",
          "core.run.published");

  private final Connection connection;

  /** Works on this connection. */
  public HistoryTable(Connection connection) {
    this.connection = connection;
  }

  /** What was done to a cycle and a run, the newest first. */
  public List<Deed> deeds(String cycle, long run, int limit) throws SQLException {
    return new Sql(
            "select recorded_at, name, action, reason from audit_record where subject in (?, ?)",
            "cycle:" + cycle,
            "run:" + run)
        .and(" and action in (" + "?, ".repeat(DEEDS.size() - 1) + "?)", DEEDS.toArray())
        .and(" order by seq desc fetch first ? rows only", limit)
        .list(
            connection,
            row ->
                new Deed(
                    Sql.moment(row, "recorded_at"),
                    row.getString("name"),
                    row.getString("action"),
                    row.getString("reason")));
  }

  /** The value that was reported for an indicator of a unit. */
  public Optional<Reported> reported(String unit, String indicator, int year) throws SQLException {
    return new Sql(
            "select actual, target, note, source, changed_at, changed_by from observation"
                + " where unit = ? and indicator = ? and observed_year = ?",
            unit,
            indicator,
            year)
            .list(
                connection,
                row ->
                    new Reported(
                        Nullable.number(row, "actual"),
                        Nullable.number(row, "target"),
                        row.getString("note"),
                        row.getString("source"),
                        Sql.moment(row, "changed_at"),
                        row.getString("changed_by")))
            .stream()
            .findFirst();
  }
}
