package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What was answered to requests that carry a key. */
public final class AnswerTable {
  private final Connection connection;

  /** An answer, and the hash of the request it was given to. */
  public record Answered(String requestHash, String answer) {}

  /** Works on this connection. */
  public AnswerTable(Connection connection) {
    this.connection = connection;
  }

  /** What was answered to a key. */
  public Optional<Answered> find(String account, String key) throws SQLException {
    return new Sql(
            "select request_hash, answer from idempotency where account = ? and request_key = ?",
            account,
            key)
        .list(connection, row -> new Answered(row.getString(1), row.getString(2))).stream()
            .findFirst();
  }

  /** Keeps an answer. */
  public void keep(String account, String key, Answered answered) throws SQLException {
    new Sql(
            "insert into idempotency (account, request_key, request_hash, answer, answered_at)"
                + " values (?, ?, ?, ?, ?)",
            account,
            key,
            answered.requestHash(),
            answered.answer(),
            Instant.now())
        .run(connection);
  }
}
