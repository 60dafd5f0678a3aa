package org.baton.subjects.internal.groups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;

/** The groups. There are few; they are read together. */
record GroupTable(Connection connection) {
  private static final String SELECT =
      "select code, title_zh, title_en, side, stance, anonymous, minimum, priority"
          + " from evaluator_group";

  List<Group> all() throws SQLException {
    return new Sql(SELECT + " order by priority, code").list(connection, GroupTable::group);
  }

  /** Adds a group, or changes the one with this code. */
  void put(Group g, Instant now, String by) throws SQLException {
    Object[] values = {
      g.title().zh(),
      g.title().en(),
      g.side().name(),
      g.stance().name(),
      g.anonymous(),
      g.minimum(),
      g.priority(),
      now,
      by,
      g.code()
    };
    int there =
        new Sql("update evaluator_group set title_zh = ?, title_en = ?, side = ?, stance = ?,")
            .and(" anonymous = ?, minimum = ?, priority = ?, changed_at = ?, changed_by = ?")
            .and(" where code = ?", values)
            .run(connection);
    if (there == 0) {
      new Sql("insert into evaluator_group (title_zh, title_en, side, stance, anonymous, minimum,")
          .and(" priority, changed_at, changed_by, code)")
          .and(" values (" + Sql.marks(values.length) + ")", values)
          .run(connection);
    }
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getString("code"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        Side.valueOf(row.getString("side")),
        Group.Stance.valueOf(row.getString("stance")),
        row.getBoolean("anonymous"),
        row.getInt("minimum"),
        row.getInt("priority"));
  }
}
