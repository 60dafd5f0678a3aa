package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.sheets.AssignmentQuery;
import org.baton.core.internal.sheets.Sheet;

/** The assignments within a transaction. */
public final class AssignmentTable {
  private static final int BATCH = 500;
  private static final String TAKING = "('PLANNED', 'EXECUTION', 'EVALUATION'))";
  private static final String SELECT =
      "select id, cycle, unit, evaluator_group, account, due, state, version, answered, asked,"
          + " saved_at, sheet, submitted_at from assignment";

  private final Connection connection;
  private final Dialect dialect;

  /** Works on this connection. */
  public AssignmentTable(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** What makes an assignment one of a kind in a cycle. */
  public static String key(String unit, String group, String account) {
    return Sheet.key(unit, group, account);
  }

  /** The assignment with this number. */
  public Optional<Assignment> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, AssignmentTable::assignment).stream().findFirst();
  }

  /** Assignments of a cycle behind a number, in the order of their numbers. */
  public List<Assignment> page(long cycle, AssignmentQuery query, long after, int limit)
      throws SQLException {
    Sql sql = new Sql(SELECT + " where cycle = ? and id > ?", cycle, after);
    if (query.state() != null) {
      sql.and(" and state = ?", query.state().word());
    }
    if (!query.unit().isEmpty()) {
      sql.and(" and unit = ?", query.unit());
    }
    if (!query.group().isEmpty()) {
      sql.and(" and evaluator_group = ?", query.group());
    }
    if (!query.account().isEmpty()) {
      sql.and(" and account = ?", query.account());
    }
    return sql.and(" order by " + order(query) + " fetch first ? rows only", limit)
        .list(connection, AssignmentTable::assignment);
  }

  /**
   * Names all columns of the index that has the rows in this order: H2 sorts everything that fits
   * otherwise. A unit or an account has few rows, which are found first and sorted then.
   */
  private static String order(AssignmentQuery query) {
    if (!query.unit().isEmpty() || !query.account().isEmpty()) {
      return "id";
    }
    return query.state() == null ? "cycle, id" : "cycle, state, id";
  }

  /**
   * Somebody's assignments, the first due first, behind a day and a number.
   *
   * @param over whether those are wanted that are locked or whose cycle takes no sheets any more
   */
  public List<Assignment> of(String account, boolean over, LocalDate day, long after, int limit)
      throws SQLException {
    String open =
        "state <> 'submitted' and cycle in (select id from cycle where phase in " + TAKING;
    return new Sql(
            SELECT + " where account = ? and (due > ? or due = ? and id > ?)",
            account,
            day,
            day,
            after)
        .and(over ? " and not (" + open + ")" : " and " + open)
        .and(" order by account, due, id fetch first ? rows only", limit)
        .list(connection, AssignmentTable::assignment);
  }

  /** How many assignments of a cycle stand where. */
  public Map<State, Long> count(long cycle) throws SQLException {
    Map<State, Long> counts = new EnumMap<>(State.class);
    new Sql("select state, count(*) from assignment where cycle = ? group by state", cycle)
        .list(connection, r -> counts.put(State.of(r.getString(1)), r.getLong(2)));
    return counts;
  }

  /** The assignments there are about these units, by {@link #key}. */
  public Map<String, Assignment> about(long cycle, Collection<String> units) throws SQLException {
    Map<String, Assignment> found = new HashMap<>();
    for (List<String> some : parts(units)) {
      new Sql(SELECT + " where cycle = ?", cycle)
          .and(" and unit in (" + Sql.marks(some.size()) + ")", some.toArray())
          .list(connection, AssignmentTable::assignment)
          .forEach(a -> found.put(key(a.unit(), a.group(), a.account()), a));
    }
    return found;
  }

  /** Somebody's open assignments about these units whose last day is before a day. */
  public List<Assignment> overdue(
      long cycle, String account, Collection<String> units, LocalDate day) throws SQLException {
    List<Assignment> found = new ArrayList<>();
    for (List<String> some : parts(units)) {
      found.addAll(
          new Sql(SELECT + " where account = ? and cycle = ? and due < ?", account, cycle, day)
              .and(
                  " and state <> 'submitted' and unit in (" + Sql.marks(some.size()) + ")",
                  some.toArray())
              .list(connection, AssignmentTable::assignment));
    }
    return found;
  }

  private static <T> List<List<T>> parts(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += BATCH) {
      parts.add(list.subList(from, Math.min(list.size(), from + BATCH)));
    }
    return parts;
  }

  /** Adds assignments; their numbers are given here. */
  public void insert(List<Assignment> assignments, String by) throws SQLException {
    Ids ids = new Ids(connection, dialect, "assignment_seq");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into assignment (id, cycle, unit, evaluator_group, account, due, state,"
                + " version, answered, asked, assigned_by) values (?, ?, ?, ?, ?, ?, 'open', 0, 0,"
                + " ?, ?)")) {
      int waiting = 0;
      for (Assignment a : assignments) {
        Sql.fill(
            insert,
            ids.next(),
            a.cycle(),
            a.unit(),
            a.group(),
            a.account(),
            a.due(),
            a.asked(),
            by);
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Gives assignments another last day. */
  public void due(List<Assignment> assignments, LocalDate due) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update assignment set due = ? where id = ? and state <> 'submitted'")) {
      for (Assignment a : assignments) {
        Sql.fill(update, due, a.id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /**
   * Locks assignments until the end of the transaction, always in the same order; who submits one
   * at the same time is waited for.
   *
   * @return where those stand that are there, by their numbers
   */
  public Map<Long, State> lock(Collection<Long> ids) throws SQLException {
    Map<Long, State> found = new HashMap<>();
    for (List<Long> some : parts(new TreeSet<>(ids))) {
      String which =
          "select id, state from assignment where id in (" + Sql.marks(some.size()) + ")";
      new Sql(which, some.toArray())
          .and(" order by id for update")
          .list(connection, r -> found.put(r.getLong(1), State.of(r.getString(2))));
    }
    return found;
  }

  /** Takes assignments back with their drafts; the caller locked them and knows them to be open. */
  public void delete(Collection<Long> ids) throws SQLException {
    for (List<Long> some : parts(ids)) {
      String in = " in (" + Sql.marks(some.size()) + ")";
      new Sql("delete from sheet_draft where assignment" + in, some.toArray()).run(connection);
      new Sql("delete from assignment where id" + in, some.toArray()).run(connection);
    }
  }

  /** What was entered. */
  public Optional<String> content(long id) throws SQLException {
    return new Sql("select content from sheet_draft where assignment = ?", id)
        .list(connection, row -> row.getString(1)).stream().findFirst();
  }

  /** Saves a draft if it is still the version its writer saw; false when it is not. */
  public boolean save(long id, int version, int answered, int asked, String content)
      throws SQLException {
    boolean current =
        new Sql("update assignment set version = version + 1, answered = ?,", answered)
                .and(" asked = ?,", asked)
                .and(" state = 'begun', saved_at = ?", Instant.now())
                .and(" where id = ? and version = ? and state <> 'submitted'", id, version)
                .run(connection)
            == 1;
    if (current
        && new Sql("update sheet_draft set content = ? where assignment = ?", content, id)
                .run(connection)
            == 0) {
      new Sql("insert into sheet_draft (assignment, content) values (?, ?)", id, content)
          .run(connection);
    }
    return current;
  }

  /** Locks an assignment if it is still the version its writer saw; false when it is not. */
  public boolean submit(long id, int version, Instant at) throws SQLException {
    return new Sql(
                "update assignment set state = 'submitted', version = version + 1, submitted_at = ?",
                at)
            .and(" where id = ? and version = ? and state <> 'submitted'", id, version)
            .run(connection)
        == 1;
  }

  /** Writes what was locked in the place of what was entered. */
  public void content(long id, String content) throws SQLException {
    new Sql("update sheet_draft set content = ? where assignment = ?", content, id).run(connection);
  }

  /** Notes the locked sheet of an assignment. */
  public void sheet(long id, long sheet) throws SQLException {
    new Sql("update assignment set sheet = ? where id = ?", sheet, id).run(connection);
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        row.getLong("id"),
        row.getLong("cycle"),
        row.getString("unit"),
        row.getString("evaluator_group"),
        row.getString("account"),
        row.getObject("due", LocalDate.class),
        State.of(row.getString("state")),
        row.getInt("version"),
        row.getInt("answered"),
        row.getInt("asked"),
        Sql.moment(row, "saved_at"),
        row.getLong("sheet"),
        Sql.moment(row, "submitted_at"));
  }
}
