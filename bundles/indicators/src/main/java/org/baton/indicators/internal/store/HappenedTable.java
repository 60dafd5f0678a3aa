package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Happened;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.State;

/** What happened in negotiations. */
public final class HappenedTable {
  private final Connection connection;

  /** Works on a connection. */
  public HappenedTable(Connection connection) {
    this.connection = connection;
  }

  /** Adds what happened. */
  public void insert(long negotiation, Happened h) throws SQLException {
    new Sql("insert into negotiation_event (negotiation_id, version, event, side, unit,")
        .and(" from_state, to_state, round, reason, happened_at, account, asked) values (")
        .and(
            Sql.marks(12) + ")",
            negotiation,
            h.version(),
            h.event().name(),
            h.side().name(),
            h.unit(),
            h.from().name(),
            h.to().name(),
            h.round(),
            h.reason(),
            h.at(),
            h.account(),
            h.asked())
        .run(connection);
  }

  /** What happened in a negotiation, in order. */
  public List<Happened> of(long negotiation) throws SQLException {
    return new Sql("select * from negotiation_event where negotiation_id = ?", negotiation)
        .and(" order by version")
        .list(connection, HappenedTable::happened);
  }

  private static Happened happened(ResultSet row) throws SQLException {
    return new Happened(
        row.getInt("version"),
        Event.valueOf(row.getString("event")),
        Side.valueOf(row.getString("side")),
        row.getString("unit"),
        State.valueOf(row.getString("from_state")),
        State.valueOf(row.getString("to_state")),
        row.getInt("round"),
        row.getString("reason"),
        Sql.moment(row, "happened_at"),
        row.getString("account"),
        row.getString("asked"));
  }
}
