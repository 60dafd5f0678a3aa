package org.baton.indicators.internal.experts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** Panels and their members. */
record PanelTable(Connection connection, Database.Dialect dialect) {
  private static final String MEMBERS =
      "select m.panel_id, m.state, m.tie_kind, m.tie_unit, m.tie_note, m.declared_at, "
          + ExpertTable.COLUMNS
          + " from panel_member m join expert e on e.id = m.expert_id";

  long insert(Panel p) throws SQLException {
    long id = Sql.next(connection, dialect, "expert_panel_seq");
    new Sql("insert into expert_panel (id, set_code, title, way, seed, generator, made_at,")
        .and(" made_by) values (" + Sql.marks(8) + ")", id, p.set(), p.title(), p.way().name())
        .and("", p.seed(), p.generator(), p.madeAt(), p.madeBy())
        .run(connection);
    return id;
  }

  /** Panels before a number, the newest first. */
  List<Panel> page(long before, int limit) throws SQLException {
    return new Sql("select * from expert_panel where id < ?", before)
        .and(" order by id desc fetch first ? rows only", limit)
        .list(connection, PanelTable::panel);
  }

  Optional<Panel> find(long id) throws SQLException {
    return new Sql("select * from expert_panel where id = ?", id)
        .list(connection, PanelTable::panel).stream().findFirst();
  }

  void add(List<Member> members) throws SQLException {
    Sql.batch(
        connection,
        "insert into panel_member (state, tie_kind, tie_unit, tie_note, declared_at, panel_id,"
            + " expert_id) values (?, ?, ?, ?, ?, ?, ?)",
        members.stream().map(PanelTable::values).toList());
  }

  /** Writes a member over one who has not declared yet; says whether there was one. */
  boolean declare(Member member) throws SQLException {
    return new Sql("update panel_member set state = ?, tie_kind = ?, tie_unit = ?, tie_note = ?,")
            .and(" declared_at = ? where panel_id = ? and expert_id = ?", values(member))
            .and(" and state = 'INVITED'")
            .run(connection)
        == 1;
  }

  private static Object[] values(Member m) {
    return new Object[] {
      m.state().name(),
      m.conflict().map(t -> t.kind().name()).orElse(""),
      m.conflict().map(Tie::unit).orElse(""),
      m.conflict().map(Tie::note).orElse(""),
      m.declaredAt(),
      m.panel(),
      m.expert().id()
    };
  }

  List<Member> members(long panel) throws SQLException {
    return new Sql(MEMBERS + " where m.panel_id = ? order by e.account", panel)
        .list(connection, PanelTable::member);
  }

  /** What an account is a member of, the newest first. */
  List<Member> of(String account, int limit) throws SQLException {
    return new Sql(MEMBERS + " where e.account = ? order by m.panel_id desc", account)
        .and(" fetch first ? rows only", limit)
        .list(connection, PanelTable::member);
  }

  Optional<Member> find(long panel, String account) throws SQLException {
    return new Sql(MEMBERS + " where m.panel_id = ? and e.account = ?", panel, account)
        .list(connection, PanelTable::member).stream().findFirst();
  }

  private static Member member(ResultSet row) throws SQLException {
    String kind = row.getString("tie_kind");
    Optional<Tie> conflict =
        kind.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Tie(
                    Tie.Kind.valueOf(kind), row.getString("tie_unit"), row.getString("tie_note")));
    Instant declared = Sql.moment(row, "declared_at");
    return new Member(
        row.getLong("panel_id"),
        ExpertTable.expert(row),
        Member.State.valueOf(row.getString("state")),
        conflict,
        declared);
  }

  private static Panel panel(ResultSet row) throws SQLException {
    Instant made = Sql.moment(row, "made_at");
    return new Panel(
        row.getLong("id"),
        row.getString("set_code"),
        row.getString("title"),
        Panel.Way.valueOf(row.getString("way")),
        row.getLong("seed"),
        row.getString("generator"),
        made,
        row.getString("made_by"));
  }
}
