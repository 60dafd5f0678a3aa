package org.baton.store.internal.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.store.JobState;

/** The row of each job; who holds its lease runs it. Time is the database's, the same for all. */
final class Leases {
  private static final int ERROR_LENGTH = 2000;
  private static final String FREE =
      "(owner is null or lease_until < current_timestamp)"
          + " and (ended_at is null or ended_at <= current_timestamp - cast(? as bigint) * interval '1' second)";

  private final Database database;
  private final String node;
  private final int seconds;

  Leases(Database database, String node, int seconds) {
    this.database = database;
    this.node = node;
    this.seconds = seconds;
  }

  /** H2 has one process alone, so every lease found at the start is one of a process that died. */
  void clearStale() {
    if (database.dialect() == Dialect.H2) {
      database.tx(c -> change(c, "update job set owner = null, lease_until = null"));
    }
  }

  /** Writes a job down that was never seen. */
  void register(String job) {
    database.tx(
        c ->
            change(
                c,
                "insert into job (name) select cast(? as varchar) where not exists"
                    + " (select 1 from job where name = ?)",
                job,
                job));
  }

  /**
   * Whether the lease was taken; it is not while another node holds it or the pause is not over.
   */
  boolean take(String job, long every) {
    boolean free =
        database.read(
            c -> {
              try (PreparedStatement query =
                  c.prepareStatement("select 1 from job where name = ? and " + FREE)) {
                query.setString(1, job);
                query.setLong(2, every);
                try (ResultSet row = query.executeQuery()) {
                  return row.next();
                }
              }
            });
    return free
        && 1
            == database.<Integer, RuntimeException>tx(
                c ->
                    change(
                        c,
                        "update job set owner = ?, started_at = current_timestamp, lease_until ="
                            + " current_timestamp + cast(? as bigint) * interval '1' second where name = ? and "
                            + FREE,
                        node,
                        seconds,
                        job,
                        every));
  }

  /** How often a lease is to be extended while its job runs. */
  long heartbeatMilliseconds() {
    return seconds * 1000L / 3;
  }

  /** Holds the lease for longer. */
  void extend(String job) {
    database.tx(
        c ->
            change(
                c,
                "update job set lease_until = current_timestamp + cast(? as bigint) * interval '1' second"
                    + " where name = ? and owner = ?",
                seconds,
                job,
                node));
  }

  /** Gives the lease back. */
  void end(String job, String error) {
    String words =
        error != null && error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    database.tx(
        c ->
            change(
                c,
                "update job set owner = null, lease_until = null, ended_at = current_timestamp,"
                    + " error = ? where name = ? and owner = ?",
                words,
                job,
                node));
  }

  List<JobState> all() {
    return database.read(
        c -> {
          List<JobState> states = new ArrayList<>();
          try (PreparedStatement query =
                  c.prepareStatement(
                      "select name, owner is not null and lease_until >= current_timestamp,"
                          + " started_at, ended_at, error from job order by name");
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              states.add(
                  new JobState(
                      row.getString(1),
                      row.getBoolean(2),
                      instant(row.getTimestamp(3)),
                      instant(row.getTimestamp(4)),
                      Optional.ofNullable(row.getString(5))));
            }
          }
          return states;
        });
  }

  private static Optional<Instant> instant(Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  private static int change(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
