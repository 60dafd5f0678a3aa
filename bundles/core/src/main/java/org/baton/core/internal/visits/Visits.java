package org.baton.core.internal.visits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers when somebody was last here. A visit ends when nothing was seen for half an hour. */
@Component(service = Visits.class)
public final class Visits {
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** A page that is opened again at once writes nothing. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private static final String INSERT =
      "insert into visit (last_at, last_seq, before_at, before_seq, account)"
          + " values (?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update visit set last_at = ?, last_seq = ?, before_at = ?, before_seq = ? where account = ?";

  private final Database database;

  /**
   * The time before.
   *
   * @param at when
   * @param seq the last audit record of then
   */
  public record Before(Instant at, long seq) {}

  private record Row(Instant lastAt, long lastSeq, Before before) {}

  /** Works on the module's schema. */
  @Activate
  public Visits(@Reference(target = "(org.baton.module=core)") Database database) {
    this.database = database;
  }

  /** Writes down that somebody is here; when they were here before, if ever. */
  public Optional<Before> arrive(String account, Instant now) {
    return database.tx(
        connection -> {
          Optional<Row> found = find(connection, account);
          if (found.isEmpty()) {
            long seq = newest(connection);
            write(connection, INSERT, new Row(now, seq, new Before(now, seq)), account);
            return Optional.empty();
          }
          Row row = found.get();
          Duration away = Duration.between(row.lastAt(), now);
          if (away.compareTo(GRAIN) < 0) {
            return Optional.of(row.before());
          }
          Before before =
              away.compareTo(PAUSE) < 0 ? row.before() : new Before(row.lastAt(), row.lastSeq());
          write(connection, UPDATE, new Row(now, newest(connection), before), account);
          return Optional.of(before);
        });
  }

  private static Optional<Row> find(Connection connection, String account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from visit where account = ? for update")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    moment(row, "last_at"),
                    row.getLong("last_seq"),
                    new Before(moment(row, "before_at"), row.getLong("before_seq"))))
            : Optional.empty();
      }
    }
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static long newest(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select seq from audit_head where id = 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static void write(Connection connection, String sql, Row row, String account)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, row.lastAt().atOffset(ZoneOffset.UTC));
      statement.setLong(2, row.lastSeq());
      statement.setObject(3, row.before().at().atOffset(ZoneOffset.UTC));
      statement.setLong(4, row.before().seq());
      statement.setString(5, account);
      statement.executeUpdate();
    }
  }
}
