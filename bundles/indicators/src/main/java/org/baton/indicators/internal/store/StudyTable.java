package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.composite.Document;
import org.baton.indicators.internal.composite.Firmness;
import org.baton.indicators.internal.composite.Outcome;
import org.baton.indicators.internal.composite.Quality;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyRun;

/** Studies of composite indices and their runs. */
public final class StudyTable {
  private static final String COLUMNS =
      "title_zh, title_en, set_code, kind, observed_year, recipe, version, changed_at, changed_by,"
          + " code";
  private static final byte[] NOTHING = {};

  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public StudyTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The study with this code. */
  public Optional<Study> find(String code) throws SQLException {
    return new Sql("select " + COLUMNS + " from composite_study where code = ?", code)
        .list(connection, StudyTable::study).stream().findFirst();
  }

  /** Studies behind a code, in the order of codes. */
  public List<Study> page(String after, int limit) throws SQLException {
    return new Sql("select " + COLUMNS + " from composite_study where code > ?", after)
        .and(" order by code fetch first ? rows only", limit)
        .list(connection, StudyTable::study);
  }

  /** Adds a study. */
  public void insert(Study s) throws SQLException {
    new Sql("insert into composite_study (" + COLUMNS + ") values (")
        .and(Sql.marks(10) + ")", values(s))
        .run(connection);
  }

  /**
   * Writes a study over the version before it.
   *
   * @return whether that version was still there
   */
  public boolean update(Study s) throws SQLException {
    return new Sql("update composite_study set title_zh = ?, title_en = ?, set_code = ?, kind = ?,")
            .and(" observed_year = ?, recipe = ?, version = ?, changed_at = ?, changed_by = ?")
            .and(" where code = ?", values(s))
            .and(" and version = ?", s.version() - 1)
            .run(connection)
        == 1;
  }

  private static Object[] values(Study s) {
    return new Object[] {
      s.title().zh(),
      s.title().en(),
      s.set(),
      s.kind(),
      s.year(),
      Packed.text(s.plan()),
      s.version(),
      s.changedAt(),
      s.changedBy(),
      s.code()
    };
  }

  private static Study study(ResultSet row) throws SQLException {
    Instant changed = Sql.moment(row, "changed_at");
    return new Study(
        row.getString("code"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        row.getString("set_code"),
        row.getString("kind"),
        row.getInt("observed_year"),
        Packed.read(row.getString("recipe"), Study.Plan.class),
        row.getInt("version"),
        changed,
        row.getString("changed_by"));
  }

  /** The number the next run of a study has; other runs of it wait until the transaction ends. */
  public int nextRun(String study) throws SQLException {
    new Sql("select code from composite_study where code = ? for update", study)
        .list(connection, row -> row.getString(1));
    return new Sql("select coalesce(max(number), 0) + 1 from composite_run where study = ?", study)
        .list(connection, row -> row.getInt(1))
        .get(0);
  }

  /** Adds a run. */
  public void insert(StudyRun run) throws SQLException {
    new Sql("insert into composite_run (id, study, number, input, edition, document, outcome,")
        .and(" quality, firmness, made_at, made_by) values (")
        .and(
            Sql.marks(11) + ")",
            Sql.next(connection, dialect, "composite_run_seq"),
            run.study(),
            run.number(),
            run.outcome().input(),
            run.outcome().edition(),
            Packed.write(run.document()),
            Packed.write(run.outcome()),
            Packed.write(run.quality()),
            run.firmness().map(Packed::write).orElse(NOTHING),
            run.madeAt(),
            run.madeBy())
        .run(connection);
  }

  /** Adds how firm totals are. */
  public void test(String study, int number, Firmness firmness) throws SQLException {
    new Sql("update composite_run set firmness = ?", Packed.write(firmness))
        .and(" where study = ? and number = ?", study, number)
        .run(connection);
  }

  /** The runs of a study before a number, the newest first. */
  public List<StudyRun.Line> runs(String study, int before, int limit) throws SQLException {
    return new Sql("select study, number, input, octet_length(firmness) as tested, made_at,")
        .and(" made_by from composite_run where study = ? and number < ?", study, before)
        .and(" order by number desc fetch first ? rows only", limit)
        .list(
            connection,
            row ->
                new StudyRun.Line(
                    row.getString("study"),
                    row.getInt("number"),
                    row.getString("input"),
                    row.getInt("tested") > 0,
                    Sql.moment(row, "made_at"),
                    row.getString("made_by")));
  }

  /** A run. */
  public Optional<StudyRun> run(String study, int number) throws SQLException {
    return new Sql("select * from composite_run where study = ? and number = ?", study, number)
        .list(connection, StudyTable::run).stream().findFirst();
  }

  private static StudyRun run(ResultSet row) throws SQLException {
    byte[] firmness = row.getBytes("firmness");
    Instant made = Sql.moment(row, "made_at");
    return new StudyRun(
        row.getString("study"),
        row.getInt("number"),
        Packed.read(row.getBytes("document"), Document.class),
        Packed.read(row.getBytes("outcome"), Outcome.class),
        Packed.read(row.getBytes("quality"), Quality.class),
        firmness.length == 0
            ? Optional.empty()
            : Optional.of(Packed.read(firmness, Firmness.class)),
        made,
        row.getString("made_by"));
  }
}
