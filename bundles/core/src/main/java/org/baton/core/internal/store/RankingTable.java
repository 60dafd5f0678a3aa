package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.core.internal.results.Rankings.Look;

/** Who looked at rank orders. */
public final class RankingTable {
  private final Connection connection;
  private final Dialect dialect;

  /** Works on this connection. */
  public RankingTable(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Notes a look. */
  public Look insert(long run, String kind, String account, String name, String reason, Instant at)
      throws SQLException {
    long id = new Ids(connection, dialect, "ranking_seq").next();
    Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
    new Sql(
            "insert into ranking_view (id, run, kind, account, name, reason, opened_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)",
            id,
            run,
            kind,
            account,
            name,
            reason,
            moment)
        .run(connection);
    return new Look(id, run, kind, account, name, reason, moment);
  }

  /** The look with this number. */
  public Optional<Look> find(long id) throws SQLException {
    return new Sql(
            "select id, run, kind, account, name, reason, opened_at from ranking_view where id = ?",
            id)
        .list(connection, RankingTable::look).stream().findFirst();
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(
        row.getLong("id"),
        row.getLong("run"),
        row.getString("kind"),
        row.getString("account"),
        row.getString("name"),
        row.getString("reason"),
        Sql.moment(row, "opened_at"));
  }
}
