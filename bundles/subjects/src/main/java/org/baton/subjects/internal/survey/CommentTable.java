package org.baton.subjects.internal.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;

/** What people said in words. */
record CommentTable(Connection connection) {
  void insert(long survey, List<Comment> comments) throws SQLException {
    Sql.batch(
        connection,
        "insert into survey_comment (id, survey_id, unit, question, words, state, reason, reply)"
            + " values (?, ?, ?, ?, ?, 'WAITING', '', '')",
        comments.stream()
            .map(c -> new Object[] {c.id(), survey, c.unit(), c.question(), c.words()})
            .toList());
  }

  /** Comments of a survey behind a number; {@code state} null for any. */
  List<Comment> page(long survey, Comment.State state, long after, int limit) throws SQLException {
    Sql sql = new Sql("select * from survey_comment where survey_id = ? and id > ?", survey, after);
    if (state != null) {
      sql.and(" and state = ?", state.name());
    }
    return sql.and(" order by id fetch first ? rows only", limit)
        .list(connection, CommentTable::comment);
  }

  Optional<Comment> find(long survey, long id) throws SQLException {
    return new Sql("select * from survey_comment where survey_id = ? and id = ?", survey, id)
        .list(connection, CommentTable::comment).stream().findFirst();
  }

  void moderate(long id, Comment.State state, String reason) throws SQLException {
    new Sql("update survey_comment set state = ?, reason = ? where id = ?", state.name())
        .and("", reason, id)
        .run(connection);
  }

  void reply(long id, String words) throws SQLException {
    new Sql("update survey_comment set reply = ? where id = ?", words, id).run(connection);
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getLong("id"),
        row.getString("unit"),
        row.getString("question"),
        row.getString("words"),
        Comment.State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("reply"));
  }
}
