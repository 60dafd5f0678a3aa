package org.baton.web.internal.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.web.internal.rest.KeptAnswers.Answer;

/** The rows of kept answers. */
record KeptAnswerTable(Connection connection) {
  private static final String THIS = " where account = ? and request_key = ?";

  /** A row. */
  record Row(
      String targetHash, Attempt.State state, String node, Instant startedAt, Answer answer) {}

  Optional<Row> find(Attempt attempt) throws SQLException {
    try (PreparedStatement select =
        prepared(
            Database.QUALIFIED
                + "select target_hash, state, node, started_at, body_hash, status, media, location,"
                + " answer from web.kept_answer"
                + THIS,
            attempt.account(),
            attempt.key())) {
      ResultSet rows = select.executeQuery();
      return rows.next() ? Optional.of(row(rows)) : Optional.empty();
    }
  }

  private static Row row(ResultSet rows) throws SQLException {
    Answer answer =
        new Answer(
            rows.getString(5),
            rows.getInt(6),
            rows.getString(7),
            rows.getString(8),
            rows.getBytes(9));
    return new Row(
        rows.getString(1),
        Attempt.State.valueOf(rows.getString(2)),
        rows.getString(3),
        rows.getObject(4, OffsetDateTime.class).toInstant(),
        answer);
  }

  void begin(Attempt attempt, String node, Instant now) throws SQLException {
    run(
        "insert into kept_answer (account, request_key, target_hash, body_hash, state, node,"
            + " started_at, status, media, location, answer)"
            + " values (?, ?, ?, '', 'OPEN', ?, ?, 0, '', '', ?)",
        attempt.account(),
        attempt.key(),
        attempt.targetHash(),
        node,
        now.atOffset(ZoneOffset.UTC),
        new byte[0]);
  }

  /** Keeps an answer whose attempt left no row before it was done. */
  void done(Attempt attempt, String node, Instant now, Answer answer) throws SQLException {
    run(
        Database.QUALIFIED
            + "insert into web.kept_answer (account, request_key, target_hash, body_hash, state, node,"
            + " started_at, status, media, location, answer)"
            + " values (?, ?, ?, ?, 'DONE', ?, ?, ?, ?, ?, ?)",
        attempt.account(),
        attempt.key(),
        attempt.targetHash(),
        answer.bodyHash(),
        node,
        now.atOffset(ZoneOffset.UTC),
        answer.status(),
        answer.media(),
        answer.location(),
        answer.content());
  }

  void finish(Attempt attempt, Answer answer) throws SQLException {
    run(
        "update kept_answer set state = 'DONE', body_hash = ?, status = ?, media = ?,"
            + " location = ?, answer = ?"
            + THIS,
        answer.bodyHash(),
        answer.status(),
        answer.media(),
        answer.location(),
        answer.content(),
        attempt.account(),
        attempt.key());
  }

  void doubt(Attempt attempt) throws SQLException {
    run("update kept_answer set state = 'UNKNOWN'" + THIS, attempt.account(), attempt.key());
  }

  void remove(Attempt attempt) throws SQLException {
    run("delete from kept_answer" + THIS, attempt.account(), attempt.key());
  }

  void removeBefore(Instant time) throws SQLException {
    run("delete from kept_answer where started_at < ?", time.atOffset(ZoneOffset.UTC));
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }
}
