package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Statement;

/** Amendments of frozen sets, and what both sides said to them. */
public final class AmendmentTable {
  private static final String COLUMNS =
      "set_code, state, snapshot_id, side, unit, reason, changes, valid_from, impact, due,"
          + " decision, requested_at, requested_by, version, changed_at, changed_by, id";

  private final Connection connection;

  /** Works on a connection. */
  public AmendmentTable(Connection connection) {
    this.connection = connection;
  }

  /** The amendment with this number; others that lock it wait until the transaction ends. */
  public Optional<Amendment> lock(long id) throws SQLException {
    return new Sql("select * from amendment where id = ? for update", id)
        .list(connection, AmendmentTable::amendment).stream().findFirst();
  }

  /** The amendment with this number. */
  public Optional<Amendment> find(long id) throws SQLException {
    return new Sql("select * from amendment where id = ?", id)
        .list(connection, AmendmentTable::amendment).stream().findFirst();
  }

  /** Amendments behind a number, in the order of numbers; of any set when it is empty. */
  public List<Amendment> page(String set, long after, int limit) throws SQLException {
    Sql sql = new Sql("select * from amendment where id > ?", after);
    if (!set.isEmpty()) {
      sql.and(" and set_code = ?", set);
    }
    return sql.and(" order by id fetch first ? rows only", limit)
        .list(connection, AmendmentTable::amendment);
  }

  /** Those in a state, the most urgent first. */
  public List<Amendment> in(Amendment.State state, int limit) throws SQLException {
    return new Sql("select * from amendment where state = ?", state.name())
        .and(" order by due, id fetch first ? rows only", limit)
        .list(connection, AmendmentTable::amendment);
  }

  /** Adds an amendment. */
  public void insert(Amendment a) throws SQLException {
    new Sql("insert into amendment (" + COLUMNS + ") values (" + Sql.marks(17) + ")", values(a))
        .run(connection);
  }

  /** Writes an amendment over the version before; says whether it was still there. */
  public boolean update(Amendment a) throws SQLException {
    return new Sql("update amendment set set_code = ?, state = ?, snapshot_id = ?, side = ?,")
            .and(" unit = ?, reason = ?, changes = ?, valid_from = ?, impact = ?, due = ?,")
            .and(" decision = ?, requested_at = ?, requested_by = ?, version = ?,")
            .and(" changed_at = ?, changed_by = ? where id = ?", values(a))
            .and(" and version = ?", a.version() - 1)
            .run(connection)
        == 1;
  }

  private static Object[] values(Amendment a) {
    return new Object[] {
      a.set(),
      a.state().name(),
      a.snapshot(),
      a.side().name(),
      a.unit(),
      a.reason(),
      a.changes(),
      a.validFrom(),
      a.impact(),
      a.due(),
      a.decision(),
      a.requestedAt(),
      a.requestedBy(),
      a.version(),
      a.changedAt(),
      a.changedBy(),
      a.id()
    };
  }

  private static Amendment amendment(ResultSet row) throws SQLException {
    return new Amendment(
        row.getLong("id"),
        row.getString("set_code"),
        Amendment.State.valueOf(row.getString("state")),
        row.getLong("snapshot_id"),
        Side.valueOf(row.getString("side")),
        row.getString("unit"),
        row.getString("reason"),
        row.getString("changes"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("impact"),
        row.getObject("due", LocalDate.class),
        row.getString("decision"),
        Sql.moment(row, "requested_at"),
        row.getString("requested_by"),
        row.getInt("version"),
        Sql.moment(row, "changed_at"),
        row.getString("changed_by"));
  }

  /** What was said to an amendment, by sides and units. */
  public List<Statement> statements(long amendment) throws SQLException {
    return new Sql("select * from amendment_statement where amendment_id = ? order by side, unit")
        .and("", amendment)
        .list(
            connection,
            row ->
                new Statement(
                    Side.valueOf(row.getString("side")),
                    row.getString("unit"),
                    Statement.Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    Sql.moment(row, "made_at"),
                    row.getString("made_by")));
  }

  /** Adds statements. */
  public void state(long amendment, Collection<Statement> statements) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Statement s : statements) {
      Instant at = s.at();
      rows.add(
          new Object[] {
            amendment, s.side().name(), s.unit(), s.kind().name(), s.words(), at, s.by()
          });
    }
    Sql.batch(
        connection,
        "insert into amendment_statement (amendment_id, side, unit, kind, words, made_at, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
