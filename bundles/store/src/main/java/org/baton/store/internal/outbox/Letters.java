package org.baton.store.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Message;
import org.baton.store.DeadLetter;

/** The rows of messages, handlers and dead letters. */
final class Letters {
  private static final int ERROR_LENGTH = 2000;

  private Letters() {}

  static void remember(Connection c, String handler, String topic) throws SQLException {
    if (change(c, "update handler set topic = ? where name = ?", topic, handler) == 0) {
      change(c, "insert into handler (topic, name) values (?, ?)", topic, handler);
    }
  }

  static boolean known(Connection c, String handler, String topic) throws SQLException {
    try (PreparedStatement query =
        c.prepareStatement("select 1 from handler where name = ? and topic = ?")) {
      query.setString(1, handler);
      query.setString(2, topic);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** One row a handler. */
  static int send(Connection c, String topic, String payload, Instant now) throws SQLException {
    String sql =
        "insert into message (id, topic, handler, payload, sent_at, attempts, next_at)"
            + " select nextval('store.message_seq'), topic, name, ?, ?, 0, ?"
            + " from handler where topic = ?";
    try (PreparedStatement insert = c.prepareStatement(sql)) {
      insert.setString(1, payload);
      insert.setTimestamp(2, Timestamp.from(now));
      insert.setTimestamp(3, Timestamp.from(now));
      insert.setString(4, topic);
      return insert.executeUpdate();
    }
  }

  static List<String> dueHandlers(Connection c, Instant now) throws SQLException {
    List<String> handlers = new ArrayList<>();
    try (PreparedStatement query =
        c.prepareStatement(
            "select distinct handler from message where dead_at is null and next_at <= ?")) {
      query.setTimestamp(1, Timestamp.from(now));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          handlers.add(rows.getString(1));
        }
      }
    }
    return handlers;
  }

  static boolean anyDue(Connection c, String handler, Instant now) throws SQLException {
    String sql =
        "select 1 from message where handler = ? and dead_at is null and next_at <= ?"
            + " fetch first 1 rows only";
    try (PreparedStatement query = c.prepareStatement(sql)) {
      query.setString(1, handler);
      query.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The next message for a handler, locked until the transaction ends. */
  static Optional<Message> due(Connection c, String handler, Instant now) throws SQLException {
    String sql =
        "select id, topic, payload, sent_at, attempts from message"
            + " where handler = ? and dead_at is null and next_at <= ?"
            + " order by id fetch first 1 rows only for update skip locked";
    try (PreparedStatement query = c.prepareStatement(sql)) {
      query.setString(1, handler);
      query.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Message(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getInt(5) + 1));
      }
    }
  }

  static void delivered(Connection c, long id) throws SQLException {
    change(c, "delete from message where id = ?", id);
  }

  static void again(Connection c, Message message, Instant next, String error) throws SQLException {
    change(
        c,
        "update message set attempts = ?, next_at = ?, error = ? where id = ?",
        message.attempt(),
        Timestamp.from(next),
        shortened(error),
        message.id());
  }

  static void dead(Connection c, Message message, Instant now, String error) throws SQLException {
    change(
        c,
        "update message set attempts = ?, dead_at = ?, error = ? where id = ?",
        message.attempt(),
        Timestamp.from(now),
        shortened(error),
        message.id());
  }

  static boolean revive(Connection c, long id, Instant now) throws SQLException {
    return change(
            c,
            "update message set attempts = 0, dead_at = null, next_at = ?"
                + " where id = ? and dead_at is not null",
            Timestamp.from(now),
            id)
        > 0;
  }

  static boolean discard(Connection c, long id) throws SQLException {
    return change(c, "delete from message where id = ? and dead_at is not null", id) > 0;
  }

  static int forget(Connection c, String module) throws SQLException {
    String start = module + ".";
    change(c, "delete from handler where left(name, ?) = ?", start.length(), start);
    return change(c, "delete from message where left(handler, ?) = ?", start.length(), start);
  }

  /**
   * How the messages stand.
   *
   * @param oldest when the oldest that waits was sent
   */
  record Standing(long waiting, long dead, Optional<Instant> oldest) {}

  static Standing standing(Connection c) throws SQLException {
    String sql =
        "select sum(case when dead_at is null then 1 else 0 end), count(dead_at),"
            + " min(case when dead_at is null then sent_at end) from message";
    try (PreparedStatement query = c.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      Optional<Instant> oldest = Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant);
      return new Standing(row.getLong(1), row.getLong(2), oldest);
    }
  }

  static long countDead(Connection c) throws SQLException {
    try (PreparedStatement query =
            c.prepareStatement("select count(*) from message where dead_at is not null");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static List<DeadLetter> dead(Connection c, int most) throws SQLException {
    String sql =
        "select id, topic, handler, payload, sent_at, dead_at, attempts, error from message"
            + " where dead_at is not null order by dead_at, id fetch first ? rows only";
    List<DeadLetter> letters = new ArrayList<>();
    try (PreparedStatement query = c.prepareStatement(sql)) {
      query.setInt(1, most);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          letters.add(
              new DeadLetter(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getTimestamp(5).toInstant(),
                  row.getTimestamp(6).toInstant(),
                  row.getInt(7),
                  row.getString(8)));
        }
      }
    }
    return letters;
  }

  private static int change(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static String shortened(String text) {
    return text.length() > ERROR_LENGTH ? text.substring(0, ERROR_LENGTH) : text;
  }
}
