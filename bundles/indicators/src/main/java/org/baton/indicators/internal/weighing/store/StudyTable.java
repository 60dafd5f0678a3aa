package org.baton.indicators.internal.weighing.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.Study.State;

/** Studies of weights. */
public final class StudyTable {
  private static final String SELECT = "select * from weight_study where ";

  private final Connection connection;

  /** Works on a connection. */
  public StudyTable(Connection connection) {
    this.connection = connection;
  }

  /** The number of the next study. */
  public long next(Database.Dialect dialect) throws SQLException {
    return Sql.next(connection, dialect, "weight_study_seq");
  }

  /** The study with this number. */
  public Optional<Study> find(long id) throws SQLException {
    return new Sql(SELECT + "id = ?", id).list(connection, StudyTable::study).stream().findFirst();
  }

  /** Studies before a number, the newest first. */
  public List<Study> page(long before, String set, int limit) throws SQLException {
    Sql sql = new Sql(SELECT + "id < ?", before);
    if (!set.isEmpty()) {
      sql.and(" and set_code = ?", set);
    }
    return sql.and(" order by id desc fetch first ? rows only", limit)
        .list(connection, StudyTable::study);
  }

  /** Those whose experts answer and whose last day is over, the longest over first. */
  public List<Study> due(String madeBy, LocalDate today, int limit) throws SQLException {
    return new Sql(SELECT + "state = 'ASKING' and made_by = ? and due < ?", madeBy, today)
        .and(" order by due, id fetch first ? rows only", limit)
        .list(connection, StudyTable::study);
  }

  /** Studies by their numbers. */
  public List<Study> of(List<Long> ids) throws SQLException {
    return ids.isEmpty()
        ? List.of()
        : new Sql(SELECT + "id in (" + Sql.marks(ids.size()) + ")", ids.toArray())
            .list(connection, StudyTable::study);
  }

  /** Adds a study. */
  public void insert(Study s) throws SQLException {
    new Sql(
            "insert into weight_study (id, set_code, node, title_zh, title_en, items, state, rules,"
                + " due, made_at, made_by) values ("
                + Sql.marks(11)
                + ")",
            s.id(),
            s.set(),
            s.node(),
            s.title().zh(),
            s.title().en(),
            Json.words(s.items()),
            s.state().name(),
            Json.words(s.rules()),
            s.due(),
            s.madeAt(),
            s.madeBy())
        .run(connection);
  }

  /**
   * Brings a study into a state, with the experts' last day and the rules of their judgments.
   *
   * @return whether it was in the state it was thought to be in
   */
  public boolean move(long id, State from, State to, LocalDate due, Map<String, Object> rules)
      throws SQLException {
    return new Sql("update weight_study set state = ?, due = ?", to.name(), due)
            .and(", rules = ?", Json.words(rules))
            .and(" where id = ? and state = ?", id, from.name())
            .run(connection)
        == 1;
  }

  /** Says what experts are asked for. */
  public void asks(long id, Asks asks) throws SQLException {
    new Sql("update weight_study set asks = ? where id = ?", asks.name(), id).run(connection);
  }

  /** Keeps a study from being closed until the transaction ends; says whether experts answer. */
  public boolean hold(long id) throws SQLException {
    return new Sql("update weight_study set state = state where id = ? and state = 'ASKING'", id)
            .run(connection)
        == 1;
  }

  private static Study study(ResultSet row) throws SQLException {
    return new Study(
        row.getLong("id"),
        row.getString("set_code"),
        row.getString("node"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        Json.items(row.getString("items")),
        State.valueOf(row.getString("state")),
        Json.map(row.getString("rules")),
        Asks.valueOf(row.getString("asks")),
        row.getObject("due", LocalDate.class),
        Sql.moment(row, "made_at"),
        row.getString("made_by"));
  }
}
