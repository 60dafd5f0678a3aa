package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** The members of panels. */
record SeatTable(Connection connection, Database.Dialect dialect) {
  private static final String COLUMNS =
      "s.id, s.panel_id, s.place, s.wave, s.member_id, s.account, s.name, s.state, s.reason,"
          + " s.note, s.reminded_at, s.changed_at";
  private static final String SELECT = "select " + COLUMNS + " from seat s";

  /** States from which a sheet has come or still may, for a statement. */
  private static final String IN_PLAY =
      Arrays.stream(State.values())
          .filter(State::isInPlay)
          .map(s -> "'" + s.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  private static final String EVALUATING = " and p.kind = 'EVALUATION'";
  private static final int BATCH = 500;

  /** Somebody who sits on a panel about a unit. */
  record Sitting(String unit, Panel.Kind kind, String group, String account) {}

  /** How many members of panels of a group about a unit stand in a state. */
  record Count(String group, String unit, State state, int seats) {}

  List<Seat> of(long panel) throws SQLException {
    return new Sql(SELECT + " where s.panel_id = ? order by s.place", panel)
        .list(connection, SeatTable::seat);
  }

  /** The members of these panels. */
  List<Seat> of(Collection<Long> panels) throws SQLException {
    return panels.isEmpty()
        ? List.of()
        : new Sql(SELECT + " where s.panel_id in (" + Sql.marks(panels.size()) + ")")
            .and(" order by s.panel_id, s.place", panels.toArray())
            .list(connection, SeatTable::seat);
  }

  Optional<Seat> find(long id) throws SQLException {
    return new Sql(SELECT + " where s.id = ?", id)
        .list(connection, SeatTable::seat).stream().findFirst();
  }

  /** What an account was asked for and may know of, the newest first. */
  List<Seat> of(String account, int limit) throws SQLException {
    return new Sql(SELECT + " where s.account = ?", account)
        .and(" and s.state not in ('RESERVE', 'PROPOSED') order by s.id desc")
        .and(" fetch first ? rows only", limit)
        .list(connection, SeatTable::seat);
  }

  /** Of how many units in a cycle each account is a member already. */
  Map<String, Integer> loads(String cycle) throws SQLException {
    Map<String, Integer> loads = new HashMap<>();
    new Sql("select s.account, count(distinct p.unit) from seat s, panel p")
        .and(" where p.id = s.panel_id and p.cycle = ? and s.state in " + IN_PLAY, cycle)
        .and(EVALUATING + " group by s.account")
        .list(connection, row -> loads.put(row.getString(1), row.getInt(2)));
    return loads;
  }

  /** Who sits on panels of any kind about these units in a cycle. */
  List<Sitting> sitting(String cycle, Collection<String> units) throws SQLException {
    List<Sitting> found = new ArrayList<>();
    for (List<String> some : batches(units)) {
      found.addAll(
          new Sql("select p.unit, p.kind, p.group_code, s.account from seat s, panel p")
              .and(" where p.id = s.panel_id and s.state in " + IN_PLAY + " and p.cycle = ?", cycle)
              .and(" and p.unit in (" + Sql.marks(some.size()) + ")", some.toArray())
              .list(
                  connection,
                  row ->
                      new Sitting(
                          row.getString(1),
                          Panel.Kind.valueOf(row.getString(2)),
                          row.getString(3),
                          row.getString(4))));
    }
    return found;
  }

  /** So many words at once as a statement takes. */
  static List<List<String>> batches(Collection<String> words) {
    List<String> all = List.copyOf(words);
    return IntStream.rangeClosed(0, (all.size() - 1) / BATCH)
        .mapToObj(i -> all.subList(i * BATCH, Math.min(all.size(), (i + 1) * BATCH)))
        .filter(some -> !some.isEmpty())
        .toList();
  }

  /** Members of other panels that evaluate a unit in a cycle, with the groups they sit in. */
  Map<Seat, String> others(String cycle, String unit, String group) throws SQLException {
    Map<Seat, String> found = new HashMap<>();
    new Sql("select " + COLUMNS + ", p.group_code from seat s, panel p where p.id = s.panel_id")
        .and(" and p.cycle = ? and p.unit = ? and p.group_code <> ?", cycle, unit, group)
        .and(EVALUATING + " and s.state in " + IN_PLAY)
        .list(connection, row -> found.put(seat(row), row.getString("group_code")));
    return found;
  }

  /**
   * How many members of a cycle's panels that evaluate stand where; of one unit only unless it is
   * empty.
   */
  List<Count> counts(String cycle, String unit) throws SQLException {
    Sql sql =
        new Sql("select p.group_code, p.unit, s.state, count(*) from panel p, seat s")
            .and(" where s.panel_id = p.id and p.cycle = ?" + EVALUATING, cycle);
    if (!unit.isEmpty()) {
      sql.and(" and p.unit = ?", unit);
    }
    return sql.and(" group by p.group_code, p.unit, s.state order by p.group_code, p.unit")
        .list(
            connection,
            row ->
                new Count(
                    row.getString(1),
                    row.getString(2),
                    State.valueOf(row.getString(3)),
                    row.getInt(4)));
  }

  /** Adds members; their numbers are given here. */
  void insert(List<Seat> seats) throws SQLException {
    List<Long> numbers = Sql.next(connection, dialect, "seat_seq", seats.size());
    List<Object[]> rows = new ArrayList<>();
    for (Seat s : seats) {
      rows.add(
          new Object[] {
            numbers.get(rows.size()),
            s.panel(),
            s.place(),
            s.wave(),
            s.member(),
            s.account(),
            s.name(),
            s.state().name(),
            s.reason().name(),
            s.note(),
            s.changedAt()
          });
    }
    Sql.batch(
        connection,
        "insert into seat (id, panel_id, place, wave, member_id, account, name, state, reason,"
            + " note, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Moves a member to another state; false when they do not stand where its writer saw them. */
  boolean move(Seat seat, State to, Recusal why, int wave, Instant now) throws SQLException {
    return new Sql("update seat set state = ?, reason = ?, note = ?, wave = ?, changed_at = ?")
            .and("", to.name(), why.reason().name(), why.note(), wave, now)
            .and(" where id = ? and state = ?", seat.id(), seat.state().name())
            .run(connection)
        == 1;
  }

  void reminded(List<Seat> seats, Instant now) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    seats.forEach(s -> rows.add(new Object[] {now, s.id()}));
    Sql.batch(connection, "update seat set reminded_at = ? where id = ?", rows);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getLong("id"),
        row.getLong("panel_id"),
        row.getInt("place"),
        row.getInt("wave"),
        row.getLong("member_id"),
        row.getString("account"),
        row.getString("name"),
        State.valueOf(row.getString("state")),
        Reason.valueOf(row.getString("reason")),
        row.getString("note"),
        Sql.moment(row, "reminded_at"),
        Sql.moment(row, "changed_at"));
  }
}
