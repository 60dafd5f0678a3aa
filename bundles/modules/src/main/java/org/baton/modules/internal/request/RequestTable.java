package org.baton.modules.internal.request;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.modules.internal.request.Request.Decision;
import org.baton.modules.internal.request.Request.State;

/** The requests in the database. */
final class RequestTable {
  private static final String SELECT =
      "select id, file_name, sha256, modules, state, requested_at, requested_by, decided_at,"
          + " decided_by, reason from install_request";

  private final Connection connection;

  RequestTable(Connection connection) {
    this.connection = connection;
  }

  /** Those before a number, the latest first. */
  List<Request> page(long before, int limit) throws SQLException {
    return new Sql(SELECT + " where id < ? order by id desc", before)
        .and(" fetch first ? rows only", limit)
        .list(connection, RequestTable::request);
  }

  Optional<Request> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, RequestTable::request).stream().findFirst();
  }

  /** Those that are open and were asked for after a moment, the oldest first. */
  List<Request> open(Instant after) throws SQLException {
    return new Sql(SELECT + " where state = 'OPEN' and requested_at > ? order by id", after)
        .list(connection, RequestTable::request);
  }

  /** The numbers of those whose files are needed. */
  List<Long> undone() throws SQLException {
    return new Sql("select id from install_request where state in ('OPEN', 'APPROVED')")
        .list(connection, row -> row.getLong(1));
  }

  long next(Dialect dialect) throws SQLException {
    return Sql.next(connection, dialect, "request_seq");
  }

  void insert(Request given) throws SQLException {
    new Sql(
            "insert into install_request (id, file_name, sha256, modules, state, requested_at,"
                + " requested_by) values (?, ?, ?, ?, ?, ?, ?)",
            given.id(),
            given.file(),
            given.sha256(),
            given.modules(),
            given.state().name(),
            given.requestedAt(),
            given.requestedBy())
        .run(connection);
  }

  /** Moves a request on; returns whether it stood where it was thought to. */
  boolean move(long id, State from, State to, Decision decision) throws SQLException {
    Sql sql = new Sql("update install_request set state = ?", to.name());
    if (decision == null) {
      sql.and(", decided_at = null, decided_by = null, reason = null");
    } else {
      sql.and(", decided_at = ?, decided_by = ?", decision.at(), decision.by());
      sql.and(", reason = ?", decision.reason());
    }
    return sql.and(" where id = ? and state = ?", id, from.name()).run(connection) == 1;
  }

  /** Writes down that those nobody decided on in time have expired. */
  void expire(Instant before) throws SQLException {
    new Sql(
            "update install_request set state = 'EXPIRED'"
                + " where state = 'OPEN' and requested_at <= ?",
            before)
        .run(connection);
  }

  /** Those that were being installed when the server ended wait once more. */
  void reopen() throws SQLException {
    new Sql(
            "update install_request set state = 'OPEN', decided_at = null, decided_by = null,"
                + " reason = null where state = 'APPROVED'")
        .run(connection);
  }

  private static Request request(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    String reason = row.getString("reason");
    return new Request(
        row.getLong("id"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("modules"),
        State.valueOf(row.getString("state")),
        Sql.moment(row, "requested_at"),
        row.getString("requested_by"),
        by == null
            ? null
            : new Decision(Sql.moment(row, "decided_at"), by, reason == null ? "" : reason));
  }
}
