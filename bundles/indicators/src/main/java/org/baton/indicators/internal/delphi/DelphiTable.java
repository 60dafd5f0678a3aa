package org.baton.indicators.internal.delphi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.methods.delphi.StopRule;

/** Studies, their items and rounds. */
record DelphiTable(Connection connection, Database.Dialect dialect) {
  long insert(Study s) throws SQLException {
    long id = Sql.next(connection, dialect, "delphi_study_seq");
    new Sql("insert into delphi_study values (" + Sql.marks(15) + ")", id, s.set(), s.panel())
        .and("", s.title(), s.feasibility(), s.state().name(), s.round(), s.rule().agreement())
        .and("", s.rule().movement(), s.rule().width(), s.rule().lastRound(), s.agreesFrom())
        .and("", s.essentialFrom(), s.madeAt(), s.madeBy())
        .run(connection);
    return id;
  }

  /** Writes where a study stands, unless it stood elsewhere before. */
  boolean move(Study from, Study.State to, int round) throws SQLException {
    return new Sql("update delphi_study set state = ?, round = ?", to.name(), round)
            .and(" where id = ? and state = ? and round = ?", from.id(), from.state().name())
            .and("", from.round())
            .run(connection)
        == 1;
  }

  List<Study> page(long before, int limit) throws SQLException {
    return new Sql("select * from delphi_study where id < ?", before)
        .and(" order by id desc fetch first ? rows only", limit)
        .list(connection, DelphiTable::study);
  }

  Optional<Study> find(long id) throws SQLException {
    return new Sql("select * from delphi_study where id = ?", id)
        .list(connection, DelphiTable::study).stream().findFirst();
  }

  /** The studies whose panel an account may answer in, the newest first. */
  List<Study> of(String account, int limit) throws SQLException {
    return new Sql("select s.* from delphi_study s join panel_member m on m.panel_id = s.panel_id")
        .and(" join expert e on e.id = m.expert_id where e.account = ?", account)
        .and(" and m.state = 'CLEARED' order by s.id desc fetch first ? rows only", limit)
        .list(connection, DelphiTable::study);
  }

  private static Study study(ResultSet row) throws SQLException {
    Instant made = Sql.moment(row, "made_at");
    return new Study(
        row.getLong("id"),
        row.getString("set_code"),
        row.getLong("panel_id"),
        row.getString("title"),
        row.getBoolean("feasibility"),
        Study.State.valueOf(row.getString("state")),
        row.getInt("round"),
        new StopRule(
            row.getDouble("agreement"),
            row.getDouble("movement"),
            row.getDouble("width"),
            row.getInt("last_round")),
        row.getDouble("agrees_from"),
        row.getDouble("essential_from"),
        made,
        row.getString("made_by"));
  }

  void add(long study, List<Item> items) throws SQLException {
    Sql.batch(
        connection,
        "insert into delphi_item values (" + Sql.marks(7) + ")",
        items.stream()
            .map(
                i ->
                    new Object[] {
                      study, i.place(), i.code(), i.title().zh(), i.title().en(), "", ""
                    })
            .toList());
  }

  List<Item> items(long study) throws SQLException {
    return new Sql("select * from delphi_item where study_id = ? order by place", study)
        .list(
            connection,
            row ->
                new Item(
                    row.getInt("place"),
                    row.getString("code"),
                    new Text(row.getString("title_zh"), row.getString("title_en")),
                    row.getString("decision"),
                    row.getString("reason")));
  }

  void decide(long study, int place, String decision, String reason) throws SQLException {
    new Sql("update delphi_item set decision = ?, reason = ?", decision, reason)
        .and(" where study_id = ? and place = ?", study, place)
        .run(connection);
  }

  void open(long study, int round, LocalDate deadline, String override, Instant now)
      throws SQLException {
    new Sql("insert into delphi_round (study_id, round, deadline, sent, reasons, override,")
        .and(" opened_at) values (?, ?, ?, 0, '', ?, ?)", study, round, deadline, override, now)
        .run(connection);
  }

  void close(long study, Round r) throws SQLException {
    new Sql("update delphi_round set sent = ?, w = ?, reasons = ?, closed_at = ?", r.sent(), r.w())
        .and("", String.join(",", r.reasons()), r.closedAt())
        .and(" where study_id = ? and round = ?", study, r.number())
        .run(connection);
  }

  List<Round> rounds(long study) throws SQLException {
    return new Sql("select * from delphi_round where study_id = ? order by round", study)
        .list(connection, DelphiTable::round);
  }

  private static Round round(ResultSet row) throws SQLException {
    Instant opened = Sql.moment(row, "opened_at");
    Instant closed = Sql.moment(row, "closed_at");
    return new Round(
        row.getInt("round"),
        row.getObject("deadline", LocalDate.class),
        row.getInt("sent"),
        Sql.number(row, "w"),
        Arrays.stream(row.getString("reasons").split(",")).filter(w -> !w.isEmpty()).toList(),
        row.getString("override"),
        opened,
        closed);
  }
}
