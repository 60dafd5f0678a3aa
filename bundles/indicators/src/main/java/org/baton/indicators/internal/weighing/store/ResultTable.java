package org.baton.indicators.internal.weighing.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.weighing.Question;
import org.baton.indicators.internal.weighing.WeightSet;
import org.baton.indicators.internal.weighing.WeightSet.Applied;

/** Weight sets that were computed; they stay. */
public final class ResultTable {
  private static final String SELECT =
      "select id, study, method, answer, hash, made_at, made_by, applied_at, applied_by, reason,"
          + " decision, set_version from weight_result where ";

  private final Connection connection;

  /** Works on a connection. */
  public ResultTable(Connection connection) {
    this.connection = connection;
  }

  /** The number of the next one. */
  public long next(Database.Dialect dialect) throws SQLException {
    return Sql.next(connection, dialect, "weight_result_seq");
  }

  /** Those of a study before a number, the newest first. */
  public List<WeightSet> of(long study, long before, int limit) throws SQLException {
    return new Sql(SELECT + "study = ? and id < ?", study, before)
        .and(" order by id desc fetch first ? rows only", limit)
        .list(connection, ResultTable::result);
  }

  /** One of a study. */
  public Optional<WeightSet> find(long study, long id) throws SQLException {
    return new Sql(SELECT + "study = ? and id = ?", study, id)
        .list(connection, ResultTable::result).stream().findFirst();
  }

  /** What one was computed from, as it was written. */
  public byte[] written(long id) throws SQLException {
    return new Sql("select question from weight_result where id = ?", id)
        .list(connection, row -> row.getBytes(1))
        .get(0);
  }

  /** Reads what was written. */
  public static Question question(byte[] written) throws SQLException {
    return Json.question(written);
  }

  /** Adds one. */
  public void insert(WeightSet w, byte[] question) throws SQLException {
    new Sql(
            "insert into weight_result (id, study, method, question, answer, hash, made_at, made_by,"
                + " applied_by, reason, decision, set_version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0)",
            w.id(),
            w.study(),
            w.method(),
            question,
            Json.answer(w.answer()),
            w.hash(),
            w.madeAt(),
            w.madeBy())
        .run(connection);
  }

  /** Says that one was applied. */
  public void applied(long id, Applied a) throws SQLException {
    new Sql("update weight_result set applied_at = ?, applied_by = ?", a.at(), a.by())
        .and(", reason = ?, decision = ?", a.reason(), a.decision())
        .and(", set_version = ? where id = ?", a.setVersion(), id)
        .run(connection);
  }

  private static WeightSet result(ResultSet row) throws SQLException {
    Instant at = Sql.moment(row, "applied_at");
    Applied applied =
        at == null
            ? null
            : new Applied(
                at,
                row.getString("applied_by"),
                row.getString("reason"),
                row.getString("decision"),
                row.getInt("set_version"));
    return new WeightSet(
        row.getLong("id"),
        row.getLong("study"),
        row.getString("method"),
        Json.answer(row.getBytes("answer")),
        row.getString("hash"),
        Sql.moment(row, "made_at"),
        row.getString("made_by"),
        applied);
  }
}
