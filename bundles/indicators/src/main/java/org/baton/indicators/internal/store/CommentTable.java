package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Side;

/** What was said in negotiations, and what was replied. */
public final class CommentTable {
  private static final String INSERT =
      "insert into negotiation_comment (id, negotiation_id, round, side, unit, kind, words,"
          + " position_id, made_at, made_by, reply, reply_words, replied_at, replied_by) values ("
          + Sql.marks(14)
          + ")";

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public CommentTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Adds comments; the numbers they come with are not looked at. */
  public void insert(long negotiation, List<Comment> comments) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Comment c : comments) {
      boolean replied = c.reply() != null;
      rows.add(
          new Object[] {
            Sql.next(connection, dialect, "negotiation_seq"),
            negotiation,
            c.round(),
            c.side().name(),
            c.unit(),
            c.kind().name(),
            c.words(),
            c.position(),
            c.at(),
            c.by(),
            replied ? c.reply().fate().name() : "",
            replied ? c.reply().words() : "",
            replied ? c.reply().at() : null,
            replied ? c.reply().by() : ""
          });
    }
    Sql.batch(connection, INSERT, rows);
  }

  /** Writes the reply to a comment that has none. */
  public boolean reply(long negotiation, Comment c) throws SQLException {
    return new Sql("update negotiation_comment set reply = ?, reply_words = ?, replied_at = ?,")
            .and(" replied_by = ?", c.reply().fate().name(), c.reply().words(), c.reply().at())
            .and("", c.reply().by())
            .and(" where negotiation_id = ? and id = ? and reply = ''", negotiation, c.id())
            .run(connection)
        == 1;
  }

  /** The comments of a negotiation by rounds, then by sides and units. */
  public List<Comment> of(long negotiation) throws SQLException {
    return new Sql("select * from negotiation_comment where negotiation_id = ?", negotiation)
        .and(" order by round, side, unit")
        .list(connection, CommentTable::comment);
  }

  /** How many comments of a set's negotiations, those that lapsed left out, wait for a reply. */
  public int open(String set) throws SQLException {
    return new Sql("select count(*) from negotiation_comment c join negotiation n")
        .and(" on n.id = c.negotiation_id where n.set_code = ? and n.state <> 'LAPSED'", set)
        .and(" and c.reply = '' and c.kind <> 'SILENT' and (c.kind <> 'ACCEPT' or c.words <> '')")
        .list(connection, row -> row.getInt(1))
        .get(0);
  }

  private static Comment comment(ResultSet row) throws SQLException {
    String fate = row.getString("reply");
    Comment.Reply reply =
        fate.isEmpty()
            ? null
            : new Comment.Reply(
                Comment.Fate.valueOf(fate),
                row.getString("reply_words"),
                Sql.moment(row, "replied_at"),
                row.getString("replied_by"));
    return new Comment(
        row.getLong("id"),
        row.getInt("round"),
        Side.valueOf(row.getString("side")),
        row.getString("unit"),
        Comment.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getLong("position_id"),
        Sql.moment(row, "made_at"),
        row.getString("made_by"),
        reply);
  }
}
