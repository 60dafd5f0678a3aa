package org.baton.subjects.internal.forms;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** Forms as they are kept. */
record FormTable(Connection connection, Database.Dialect dialect) {
  /** Forms with numbers below this one, the newest first; {@code cycle} empty for any. */
  List<Form> page(String cycle, long before, int limit) throws SQLException {
    Sql sql = new Sql("select * from rating_form where id < ?", before);
    if (!cycle.isEmpty()) {
      sql.and(" and cycle = ?", cycle);
    }
    return sql.and(" order by id desc fetch first ? rows only", limit)
        .list(connection, FormTable::form);
  }

  Optional<Form> find(long id) throws SQLException {
    return new Sql("select * from rating_form where id = ?", id)
        .list(connection, FormTable::form).stream().findFirst();
  }

  /** The newest form of a group in a cycle, frozen or not. */
  Optional<Form> newest(String cycle, String group) throws SQLException {
    return new Sql("select * from rating_form where cycle = ? and group_code = ?", cycle, group)
            .and(" order by number desc fetch first 1 rows only")
            .list(connection, FormTable::form)
            .stream()
            .findFirst();
  }

  long insert(Form form, String by) throws SQLException {
    long id = Sql.next(connection, dialect, "rating_form_seq");
    new Sql(
            "insert into rating_form (id, cycle, group_code, number, frozen, edits, content, hash,"
                + " saved_at, saved_by) values ("
                + Sql.marks(10)
                + ")",
            id,
            form.cycle(),
            form.group(),
            form.number(),
            false,
            0)
        .and("", Json.write(form.content()), "", form.savedAt(), by)
        .run(connection);
    return id;
  }

  /** Saves a draft; says whether it was still as its writer saw it. */
  boolean save(long id, int edits, Form.Content content, Instant now, String by)
      throws SQLException {
    return new Sql(
                "update rating_form set content = ?, edits = edits + 1, saved_at = ?, saved_by = ?",
                Json.write(content),
                now,
                by)
            .and(" where id = ? and edits = ? and frozen = false", id, edits)
            .run(connection)
        == 1;
  }

  /** Freezes a draft; says whether it was still as whoever freezes it saw it. */
  boolean freeze(long id, int edits, String hash) throws SQLException {
    return new Sql("update rating_form set frozen = true, hash = ? where id = ?", hash, id)
            .and(" and edits = ? and frozen = false", edits)
            .run(connection)
        == 1;
  }

  void delete(long id) throws SQLException {
    new Sql("delete from rating_form where id = ? and frozen = false", id).run(connection);
  }

  private static Form form(ResultSet row) throws SQLException {
    Form.Content content = Json.content(row.getString("content"));
    return new Form(
        row.getLong("id"),
        row.getString("cycle"),
        row.getString("group_code"),
        row.getInt("number"),
        row.getBoolean("frozen"),
        row.getInt("edits"),
        content.title(),
        content.lead(),
        content.questions(),
        row.getString("hash"),
        Sql.moment(row, "saved_at"));
  }
}
