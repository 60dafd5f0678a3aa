package org.baton.indicators.internal.delphi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.delphi.Sheet.Mark;
import org.baton.methods.delphi.Judgment;

/** What experts answered, under the numbers they have in a study. */
record SheetTable(Connection connection) {
  OptionalInt alias(long study, long expert) throws SQLException {
    return new Sql("select alias from delphi_alias where study_id = ?", study)
        .and(" and expert_id = ?", expert).list(connection, row -> row.getInt(1)).stream()
            .mapToInt(Integer::intValue)
            .findFirst();
  }

  void alias(long study, Map<Long, Integer> aliases) throws SQLException {
    Sql.batch(
        connection,
        "insert into delphi_alias (study_id, expert_id, alias) values (?, ?, ?)",
        aliases.entrySet().stream()
            .map(e -> new Object[] {study, e.getKey(), e.getValue()})
            .toList());
  }

  /** The sheets of a round, in the order of aliases. */
  List<Sheet> of(long study, int round) throws SQLException {
    Map<Integer, Map<Integer, Mark>> marks = new HashMap<>();
    new Sql("select alias, place, importance, feasibility, reason from delphi_answer")
        .and(" where study_id = ? and round = ?", study, round)
        .list(
            connection,
            row ->
                marks
                    .computeIfAbsent(row.getInt("alias"), a -> new HashMap<>())
                    .put(
                        row.getInt("place"),
                        new Mark(
                            row.getObject("importance", Integer.class),
                            row.getObject("feasibility", Integer.class),
                            row.getString("reason"))));
    return new Sql("select * from delphi_return where study_id = ? and round = ?", study, round)
        .and(" order by alias")
        .list(connection, row -> sheet(row, marks));
  }

  private static Sheet sheet(ResultSet row, Map<Integer, Map<Integer, Mark>> marks)
      throws SQLException {
    int familiarity = row.getInt("familiarity");
    Instant sent = Sql.moment(row, "sent_at");
    return new Sheet(
        row.getInt("alias"),
        marks.getOrDefault(row.getInt("alias"), Map.of()),
        familiarity == 0
            ? Optional.empty()
            : Optional.of(
                new Judgment(
                    familiarity,
                    row.getInt("practice"),
                    row.getInt("theory"),
                    row.getInt("peers"),
                    row.getInt("intuition"))),
        row.getString("suggestion"),
        sent);
  }

  /**
   * Writes a sheet over one that was not sent in.
   *
   * @return whether there was none that was sent in
   */
  boolean write(long study, int round, Sheet sheet) throws SQLException {
    Judgment j = sheet.judgment().orElse(null);
    Object[] values = {
      j == null ? 0 : j.familiarity(),
      j == null ? 0 : j.practice(),
      j == null ? 0 : j.theory(),
      j == null ? 0 : j.peers(),
      j == null ? 0 : j.intuition(),
      sheet.suggestion(),
      sheet.sentAt(),
      study,
      round,
      sheet.alias()
    };
    int changed =
        new Sql("update delphi_return set familiarity = ?, practice = ?, theory = ?, peers = ?,")
            .and(" intuition = ?, suggestion = ?, sent_at = ? where study_id = ? and round = ?")
            .and(" and alias = ? and sent_at is null", values)
            .run(connection);
    if (changed == 0) {
      boolean there =
          !new Sql("select alias from delphi_return where study_id = ? and round = ?", study, round)
              .and(" and alias = ?", sheet.alias())
              .list(connection, row -> row.getInt(1))
              .isEmpty();
      if (there) {
        return false;
      }
      new Sql("insert into delphi_return (familiarity, practice, theory, peers, intuition,")
          .and(
              " suggestion, sent_at, study_id, round, alias) values (" + Sql.marks(10) + ")",
              values)
          .run(connection);
    }
    new Sql("delete from delphi_answer where study_id = ? and round = ?", study, round)
        .and(" and alias = ?", sheet.alias())
        .run(connection);
    Sql.batch(
        connection,
        "insert into delphi_answer values (?, ?, ?, ?, ?, ?, ?)",
        sheet.answers().entrySet().stream()
            .map(e -> row(study, round, sheet.alias(), e.getKey(), e.getValue()))
            .toList());
    return true;
  }

  private static Object[] row(long study, int round, int alias, int place, Mark mark) {
    return new Object[] {
      study, round, alias, place, mark.importance(), mark.feasibility(), mark.reason()
    };
  }
}
