package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Channel;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Terms;

/** Negotiations, the units they are about, and the terms of sets. */
public final class NegotiationTable {
  private static final String COLUMNS =
      "n.set_code, n.code, n.channel, n.kind, n.state, n.round, n.due, n.position_id, n.version,"
          + " n.changed_at, n.changed_by, n.id";

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public NegotiationTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** A number that nothing of a negotiation has yet. */
  public long next() throws SQLException {
    return Sql.next(connection, dialect, "negotiation_seq");
  }

  /** The negotiation with this number. */
  public Optional<Negotiation> find(long id) throws SQLException {
    return new Sql("select " + COLUMNS + " from negotiation n where n.id = ?", id)
        .list(connection, NegotiationTable::negotiation).stream().findFirst();
  }

  /** The same; others that lock it wait until the transaction ends. */
  public Optional<Negotiation> lock(long id) throws SQLException {
    return new Sql("select " + COLUMNS + " from negotiation n where n.id = ? for update", id)
        .list(connection, NegotiationTable::negotiation).stream().findFirst();
  }

  /** The units of a negotiation in their order. */
  public List<String> units(long id) throws SQLException {
    return new Sql("select unit from negotiation_unit where negotiation_id = ? order by unit", id)
        .list(connection, row -> row.getString(1));
  }

  /** Negotiations behind a number, in the order of numbers. */
  public List<Negotiation> page(NegotiationQuery query, long after, int limit) throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from negotiation n where n.id > ?", after);
    if (!query.set().isEmpty()) {
      sql.and(" and n.set_code = ?", query.set());
    }
    if (!query.code().isEmpty()) {
      sql.and(" and n.code = ?", query.code());
    }
    if (!query.states().isEmpty()) {
      sql.and(
          " and n.state in (" + Sql.marks(query.states().size()) + ")",
          query.states().stream().map(State::name).toArray());
    }
    if (query.units() != null) {
      if (query.units().isEmpty()) {
        return List.of();
      }
      sql.and(
          " and exists (select 1 from negotiation_unit u where u.negotiation_id = n.id and u.unit in"
              + " ("
              + Sql.marks(query.units().size())
              + "))",
          query.units().toArray());
    }
    if (query.waiting() && query.units() != null) {
      sql.and(
          " and not exists (select 1 from negotiation_comment c where c.negotiation_id = n.id"
              + " and c.round = n.round and c.side = 'UNIT' and c.unit in ("
              + Sql.marks(query.units().size())
              + "))",
          query.units().toArray());
    }
    return sql.and(" order by n.id fetch first ? rows only", limit)
        .list(connection, NegotiationTable::negotiation);
  }

  /** Those whose side let the last day pass, the longest waiting first. */
  public List<Negotiation> overdue(LocalDate today, Collection<State> states, int limit)
      throws SQLException {
    return new Sql("select " + COLUMNS + " from negotiation n where n.due < ?", today)
        .and(
            " and n.state in (" + Sql.marks(states.size()) + ")",
            states.stream().map(State::name).toArray())
        .and(" order by n.due, n.id fetch first ? rows only", limit)
        .list(connection, NegotiationTable::negotiation);
  }

  /** Adds a negotiation. */
  public void insert(Negotiation n, Collection<String> units) throws SQLException {
    new Sql("insert into negotiation (set_code, code, channel, kind, state, round, due,")
        .and(" position_id, version, changed_at, changed_by, id) values (" + Sql.marks(12) + ")")
        .and("", values(n))
        .run(connection);
    List<Object[]> rows = new ArrayList<>();
    units.forEach(u -> rows.add(new Object[] {n.id(), u}));
    Sql.batch(
        connection, "insert into negotiation_unit (negotiation_id, unit) values (?, ?)", rows);
  }

  /**
   * Writes a negotiation over the version before it, which keeps others from writing until the
   * transaction ends.
   *
   * @return whether that version was still there
   */
  public boolean update(Negotiation n) throws SQLException {
    return new Sql("update negotiation set set_code = ?, code = ?, channel = ?, kind = ?,")
            .and(" state = ?, round = ?, due = ?, position_id = ?, version = ?, changed_at = ?,")
            .and(" changed_by = ? where id = ?", values(n))
            .and(" and version = ?", n.version() - 1)
            .run(connection)
        == 1;
  }

  private static Object[] values(Negotiation n) {
    return new Object[] {
      n.set(),
      n.code(),
      n.channel().name(),
      n.kind(),
      n.state().name(),
      n.round(),
      n.due(),
      n.position(),
      n.version(),
      n.changedAt(),
      n.changedBy(),
      n.id()
    };
  }

  private static Negotiation negotiation(ResultSet row) throws SQLException {
    return new Negotiation(
        row.getLong("id"),
        row.getString("set_code"),
        row.getString("code"),
        Channel.valueOf(row.getString("channel")),
        row.getString("kind"),
        State.valueOf(row.getString("state")),
        row.getInt("round"),
        row.getObject("due", LocalDate.class),
        row.getLong("position_id"),
        row.getInt("version"),
        Sql.moment(row, "changed_at"),
        row.getString("changed_by"));
  }

  /** The terms of a set. */
  public Terms terms(String set) throws SQLException {
    return new Sql("select quota, min_rounds, answer_days from negotiation_terms")
            .and(" where set_code = ?", set)
            .list(
                connection,
                row ->
                    new Terms(
                        row.getDouble("quota"),
                        row.getInt("min_rounds"),
                        row.getInt("answer_days")))
            .stream()
            .findFirst()
            .orElse(Terms.DEFAULT);
  }

  /** Writes the terms of a set. */
  public void writeTerms(String set, Terms terms) throws SQLException {
    Object[] values = {terms.quota(), terms.minRounds(), terms.answerDays(), set};
    Sql change =
        new Sql("update negotiation_terms set quota = ?, min_rounds = ?, answer_days = ?")
            .and(" where set_code = ?", values);
    if (change.run(connection) == 0) {
      new Sql("insert into negotiation_terms (quota, min_rounds, answer_days, set_code)")
          .and(" values (?, ?, ?, ?)", values)
          .run(connection);
    }
  }
}
