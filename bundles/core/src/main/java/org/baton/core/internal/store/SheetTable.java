package org.baton.core.internal.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.api.data.Sql;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.core.internal.Today;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.sheets.PackedAnswers;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.sheets.SheetBatch;
import org.baton.core.internal.sheets.SheetPlace;
import org.baton.core.internal.sheets.StoredSheet;

/** The sheets of one cycle within a transaction. */
public final class SheetTable {
  private static final int FETCH = 2000;
  private static final int CODES = 500;
  private static final String COLUMNS =
      "id, unit, evaluator_group, evaluator, plan_version, answers, hash, submitted_at,"
          + " submitted_by";

  private static final String FROZEN = PlanVersion.State.FROZEN.name();
  private static final String PLACE =
      Database.QUALIFIED
          + "select c.id, c.phase, p.plan_version, p.hash, p.state,"
          + " exists (select 1 from core.cycle_unit u where u.cycle = c.id and u.unit = ?),"
          + " exists (select 1 from core.sheet s where s.cycle = c.id and s.unit = ?"
          + " and s.evaluator_group = ? and s.evaluator = ?)"
          + " from core.cycle c left join core.plan p on p.cycle = c.id and p.plan_version ="
          // It speaks of no row outside, or it would be looked up anew for every version.
          + " (select max(n.plan_version) from core.cycle o join core.plan n on n.cycle = o.id"
          + " where o.code = ? and (n.valid_from is null or n.valid_from <= ?)) where c.code = ?";

  /**
   * H2 would look the rows up one by one, in the order of an index; rows lie in the order of their
   * ids, and those of a cycle lie together. The sum keeps it from that index.
   */
  private static final String RANGE =
      "select s.id, s.unit, s.evaluator_group, s.plan_version, s.answers from"
          + " (select min(id) lowest, max(id) highest from sheet where cycle = ?) b"
          + " left join sheet s on s.id between b.lowest and b.highest where s.cycle + 0 = ?";

  /** Arrays, so that the statement is the same for any number of sheets. */
  private static final String FIND =
      Database.QUALIFIED
          + "select w.unit, w.evaluator_group, w.evaluator,"
          + " exists (select 1 from core.cycle_unit u where u.cycle = ? and u.unit = w.unit),"
          + " exists (select 1 from core.sheet s where s.cycle = ? and s.unit = w.unit"
          + " and s.evaluator_group = w.evaluator_group and s.evaluator = w.evaluator)"
          + " from unnest(cast(? as varchar array), cast(? as varchar array),"
          + " cast(? as varchar array)) as w (unit, evaluator_group, evaluator)";

  private final Connection connection;
  private final Dialect dialect;
  private final long cycle;

  /** Takes a sheet. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes a sheet; answers whether more are wanted.
     *
     * @param plan the version its answers were packed against; 0 for the cycle's first
     */
    boolean take(long id, String unit, String group, int plan, byte[] answers);
  }

  /** Works on this connection. */
  public SheetTable(Connection connection, Dialect dialect, long cycle) {
    this.connection = connection;
    this.dialect = dialect;
    this.cycle = cycle;
  }

  /** Where a sheet for the cycle with this code would go; empty when there is no such cycle. */
  public static Optional<SheetPlace> place(Connection connection, String code, Sheet sheet)
      throws SQLException {
    return new Sql(
            PLACE,
            sheet.unit(),
            sheet.unit(),
            sheet.group(),
            sheet.evaluator(),
            code,
            Today.day(),
            code)
        .list(connection, SheetTable::place).stream().findFirst();
  }

  private static SheetPlace place(ResultSet row) throws SQLException {
    return new SheetPlace(
        row.getLong(1),
        CyclePhase.valueOf(row.getString(2)),
        row.getInt(3),
        row.getString(4),
        FROZEN.equals(row.getString(5)),
        row.getBoolean(6),
        row.getBoolean(7));
  }

  /** What is there of these sheets already, in one statement however many they are. */
  public SheetBatch.Found find(List<Sheet> sheets) throws SQLException {
    Set<String> evaluated = new HashSet<>();
    Set<String> answered = new HashSet<>();
    Sql sql =
        new Sql(
            FIND,
            cycle,
            cycle,
            words(sheets, Sheet::unit),
            words(sheets, Sheet::group),
            words(sheets, Sheet::evaluator));
    sql.list(
        connection,
        row -> {
          String unit = row.getString(1);
          if (row.getBoolean(4)) {
            evaluated.add(unit);
          }
          return row.getBoolean(5)
              && answered.add(Sheet.key(unit, row.getString(2), row.getString(3)));
        });
    return new SheetBatch.Found(evaluated, answered);
  }

  private Array words(List<Sheet> sheets, Function<Sheet, String> word) throws SQLException {
    return connection.createArrayOf("varchar", sheets.stream().map(word).toArray());
  }

  /** Writes sheets; their ids are given here. */
  public List<Long> insert(List<StoredSheet> sheets) throws SQLException {
    Ids ids = new Ids(connection, dialect, "core.sheet_seq");
    List<Long> given = new ArrayList<>(sheets.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            Database.QUALIFIED
                + ("insert into core.sheet (cycle, " + COLUMNS + ")")
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (StoredSheet sheet : sheets) {
        long id = ids.next();
        given.add(id);
        Sql.fill(
            insert,
            cycle,
            id,
            sheet.unit(),
            sheet.group(),
            sheet.evaluator(),
            sheet.plan(),
            sheet.answers().bytes(),
            sheet.hash(),
            sheet.submittedAt(),
            sheet.submittedBy());
        insert.addBatch();
        if (given.size() % CODES == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return given;
  }

  /** Sheets behind an id, in the order of their ids; empty words mean any. */
  public List<StoredSheet> page(String unit, String group, long after, int limit)
      throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from sheet where cycle = ? and id > ?", cycle, after);
    if (!unit.isEmpty()) {
      sql.and(" and unit = ?", unit);
    }
    if (!group.isEmpty()) {
      sql.and(" and evaluator_group = ?", group);
    }
    // With the index's own columns H2 needs no sort; the few of one unit are found first.
    String order = group.isEmpty() ? "cycle, id" : "cycle, evaluator_group, id";
    return sql.and(
            " order by " + (unit.isEmpty() ? order : "id") + " fetch first ? rows only", limit)
        .list(connection, SheetTable::sheet);
  }

  /** The version against which a sheet was packed; 0 for the cycle's first. */
  public int plan(long sheet) throws SQLException {
    return new Sql("select plan_version from sheet where cycle = ? and id = ?", cycle, sheet)
        .list(connection, r -> r.getInt(1)).stream().findFirst().orElse(0);
  }

  /** How many sheets there are. */
  public long count() throws SQLException {
    return new Sql("select count(*) from sheet where cycle = ?", cycle)
        .list(connection, r -> r.getLong(1))
        .get(0);
  }

  /** How many sheets each group has, and the largest of their numbers. */
  public List<SubmittedSheets.Extent> extents() throws SQLException {
    String count = "select evaluator_group, count(*), max(id) from sheet where cycle = ?";
    return new Sql(count, cycle)
        .and(" group by evaluator_group order by evaluator_group")
        .list(
            connection,
            r -> new SubmittedSheets.Extent(r.getString(1), r.getLong(2), r.getLong(3)));
  }

  /** Hands over all sheets, in no particular order, a few thousand in memory at a time. */
  public void each(Visitor visitor) throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      each(
          "select id, unit, evaluator_group, plan_version, answers from sheet where cycle = ?",
          visitor);
      return;
    }
    try (Statement session = connection.createStatement()) {
      // Otherwise H2 copies all rows to a file of its own before it gives the first.
      session.execute("set lazy_query_execution 1");
      try {
        each(RANGE, visitor, cycle);
      } finally {
        session.execute("set lazy_query_execution 0");
      }
    }
  }

  private void each(String query, Visitor visitor, Object... before) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(FETCH);
      Sql.fill(select, before);
      select.setLong(before.length + 1, cycle);
      try (ResultSet row = select.executeQuery()) {
        boolean more = true;
        while (more && row.next()) {
          more =
              visitor.take(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getInt(4),
                  row.getBytes(5));
        }
      }
    }
  }

  private static StoredSheet sheet(ResultSet row) throws SQLException {
    Instant at = Sql.moment(row, "submitted_at");
    return new StoredSheet(
        row.getLong("id"),
        row.getString("unit"),
        row.getString("evaluator_group"),
        row.getString("evaluator"),
        row.getInt("plan_version"),
        PackedAnswers.read(row.getBytes("answers")),
        row.getString("hash"),
        at,
        row.getString("submitted_by"));
  }
}
