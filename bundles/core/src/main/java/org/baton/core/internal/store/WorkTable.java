package org.baton.core.internal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.core.internal.works.Order;
import org.baton.core.internal.works.Reason;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;

/** Long work within a transaction. */
public final class WorkTable {
  private static final String COLUMNS =
      "id, kind, subject, name, cycle, owner, seen_by, ended_by, state, message, done, total,"
          + " ending, reason, input, report, created_at, started_at, ended_at";

  private final Connection connection;

  /** Works on this connection. */
  public WorkTable(Connection connection) {
    this.connection = connection;
  }

  /** Writes down work that shall begin. */
  public long insert(Order order, String owner, String node, Dialect dialect) throws SQLException {
    long id = new Ids(connection, dialect, "work_seq").next();
    Instant now = Instant.now();
    new Sql(
            "insert into work (id, kind, subject, name, cycle, owner, seen_by, ended_by, state,"
                + " message, done, total, ending, reason, input, report, node, seen_at, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, false, ?, ?, '', ?, ?, ?)",
            id,
            order.kind(),
            order.subject(),
            order.name(),
            order.cycle(),
            owner,
            order.seenBy(),
            order.endedBy(),
            State.WAITING.name(),
            Json.write(Reason.NONE),
            order.input(),
            node,
            now,
            now)
        .run(connection);
    return id;
  }

  /** The work with this id. */
  public Optional<Work> find(long id) throws SQLException {
    return new Sql("select " + COLUMNS + " from work where id = ?", id)
        .list(connection, WorkTable::work).stream().findFirst();
  }

  /** Work about something, the newest. */
  public Optional<Work> newest(String kind, String subject) throws SQLException {
    return new Sql(
            "select "
                + COLUMNS
                + " from work where kind = ? and subject = ? order by id desc"
                + " fetch first 1 rows only",
            kind,
            subject)
        .list(connection, WorkTable::work).stream().findFirst();
  }

  /** The permissions that let others know of work. */
  public List<String> permissions() throws SQLException {
    return new Sql("select distinct seen_by from work").list(connection, row -> row.getString(1));
  }

  /**
   * Work of somebody and work that the permissions let them know of, the newest first.
   *
   * @param kind {@link Work#IMPORT}, {@link Work#RUN}, or empty for both
   * @param before the id that the list goes on behind; 0 for the beginning
   */
  public List<Work> page(
      String owner, Collection<String> permissions, String kind, long before, int limit)
      throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from work where (owner = ?", owner);
    if (!permissions.isEmpty()) {
      sql.and(
          " or seen_by in (" + "?, ".repeat(permissions.size() - 1) + "?)", permissions.toArray());
    }
    sql.and(")");
    if (!kind.isEmpty()) {
      sql.and(" and kind = ?", kind);
    }
    if (before > 0) {
      sql.and(" and id < ?", before);
    }
    return sql.and(" order by id desc fetch first ? rows only", limit)
        .list(connection, WorkTable::work);
  }

  /** Somebody's work in a state, the newest first. */
  public List<Work> of(String owner, State state, int limit) throws SQLException {
    return new Sql(
            "select "
                + COLUMNS
                + " from work where owner = ? and state = ? order by id desc"
                + " fetch first ? rows only",
            owner,
            state.name(),
            limit)
        .list(connection, WorkTable::work);
  }

  /** Work of a kind in a state that was written down before a moment. */
  public List<Work> olderThan(String kind, State state, Instant moment) throws SQLException {
    return new Sql(
            "select " + COLUMNS + " from work where kind = ? and state = ? and created_at < ?",
            kind,
            state.name(),
            moment)
        .list(connection, WorkTable::work);
  }

  /** Moves work from a state to another; false when it was in no such state. */
  public boolean move(long id, State from, State to, String node) throws SQLException {
    Instant now = Instant.now();
    return new Sql(
                "update work set state = ?, node = ?, seen_at = ?, done = 0, total = 0,"
                    + " started_at = case when ? = 'RUNNING' then cast(? as timestamp with time zone)"
                    + " else started_at end where id = ? and state = ?",
                to.name(),
                node,
                now,
                to.name(),
                now,
                id,
                from.name())
            .run(connection)
        == 1;
  }

  /** Writes down how far work is, and that its process lives. */
  public void seen(long id, String message, long done, long total) throws SQLException {
    new Sql(
            "update work set message = ?, done = ?, total = ?, seen_at = ? where id = ?",
            message,
            done,
            total,
            Instant.now(),
            id)
        .run(connection);
  }

  /** Asks for the end of work. */
  public void ask(long id) throws SQLException {
    new Sql("update work set ending = true where id = ?", id).run(connection);
  }

  /** Those of the ids whose end was asked for. */
  public List<Long> asked(Collection<Long> ids) throws SQLException {
    return new Sql("select id from work where ending = true and id in (")
        .and("?, ".repeat(ids.size() - 1) + "?)", ids.toArray())
        .list(connection, row -> row.getLong(1));
  }

  /** Work ended, or waits for somebody's word. */
  public void end(long id, State state, Reason reason, String report) throws SQLException {
    new Sql(
            "update work set state = ?, reason = ?, report = case when ? = '' then report else ?"
                + " end, ended_at = ? where id = ?",
            state.name(),
            Json.write(reason),
            report,
            report,
            Instant.now(),
            id)
        .run(connection);
  }

  /**
   * Ends the work of processes that died.
   *
   * @param silentSince those that gave no sign of life since then
   * @return how many
   */
  public int endDead(Instant silentSince, Reason reason) throws SQLException {
    return new Sql(
            "update work set state = 'FAILED', reason = ?, ended_at = ?"
                + " where state in ('WAITING', 'RUNNING') and seen_at < ?",
            Json.write(reason),
            Instant.now(),
            silentSince)
        .run(connection);
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("name"),
        row.getString("cycle"),
        row.getString("owner"),
        row.getString("seen_by"),
        row.getString("ended_by"),
        State.valueOf(row.getString("state")),
        row.getString("message"),
        row.getLong("done"),
        row.getLong("total"),
        row.getBoolean("ending"),
        Json.read(row.getString("reason"), new TypeReference<Reason>() {}),
        row.getString("input"),
        row.getString("report"),
        Sql.moment(row, "created_at"),
        Sql.moment(row, "started_at"),
        Sql.moment(row, "ended_at"));
  }
}
