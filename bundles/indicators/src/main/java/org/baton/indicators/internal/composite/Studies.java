package org.baton.indicators.internal.composite;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.StudyTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps studies of composite indices and what came out of them. */
@Component(service = Studies.class)
public final class Studies {
  /** Who may process data and test robustness. */
  public static final String ANALYSE = "indicators.analyse";

  private static final String VIEW = "indicators.view";
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final int LONGEST_TITLE = 400;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;
  private final StudyData data;

  /** Works on the module's schema. */
  @Activate
  public Studies(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets,
      @Reference StudyData data) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
    this.data = data;
  }

  /** Studies behind a code, in the order of codes. */
  public List<Study> page(String after, int limit) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(c -> table(c).page(after, limit));
  }

  private StudyTable table(java.sql.Connection connection) {
    return new StudyTable(connection, database.dialect());
  }

  /**
   * The study with this code.
   *
   * @throws Problem when there is none
   */
  public Study get(String code) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(c -> find(c, code));
  }

  private Study find(java.sql.Connection connection, String code) throws java.sql.SQLException {
    return table(connection)
        .find(code)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.composite.unknown", code));
  }

  /** Makes a study, whose code must be new. */
  public Study create(Study given) {
    access.require(ANALYSE, Access.EVERYWHERE);
    check(given);
    return database.tx(
        c -> {
          if (table(c).find(given.code()).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "indicators.composite.exists", given.code());
          }
          Study made = stamped(given, 1);
          table(c).insert(made);
          record("created", made);
          return made;
        });
  }

  /**
   * Gives a study other contents.
   *
   * @param base the version that was looked at; 0 when the caller did not look
   */
  public Study change(Study given, int base) {
    access.require(ANALYSE, Access.EVERYWHERE);
    check(given);
    return database.tx(
        c -> {
          Study old = find(c, given.code());
          Study changed = stamped(given, old.version() + 1);
          if (base != 0 && base != old.version() || !table(c).update(changed)) {
            throw Problem.of(
                Kind.STALE,
                "indicators.composite.stale",
                old.code(),
                old.changedBy(),
                old.version());
          }
          record("changed", changed);
          return changed;
        });
  }

  private Study stamped(Study s, int version) {
    String by = access.caller().account();
    return new Study(
        s.code(), s.title(), s.set(), s.kind(), s.year(), s.plan(), version, now(), by);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private void record(String what, Study study) {
    audit.record(
        "indicators.composite." + what,
        "composite:" + study.code(),
        "",
        Map.of("version", Integer.toString(study.version())));
  }

  private void check(Study s) {
    List<Violation> wrong = new ArrayList<>();
    if (!CODE.matcher(s.code()).matches()) {
      wrong.add(Violation.at("code", s.code(), "indicators.code"));
    }
    int longest = Math.max(s.title().zh().length(), s.title().en().length());
    if (s.title().zh().isBlank() || s.title().en().isBlank() || longest > LONGEST_TITLE) {
      wrong.add(Violation.at("title", s.title().zh(), "indicators.title", LONGEST_TITLE));
    }
    if (sets.find(s.set()).isEmpty()) {
      wrong.add(Violation.at("set", s.set(), "indicators.set-unknown", s.set()));
    }
    if (s.year() < FIRST_YEAR || s.year() > LAST_YEAR) {
      wrong.add(Violation.at("year", s.year(), "indicators.year", FIRST_YEAR, LAST_YEAR));
    }
    wrong.addAll(PlanCheck.check(s.plan()));
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.composite.wrong", wrong, wrong.size());
    }
  }

  /** The nodes of a study's set and the index above them, with the rule that holds at each. */
  public List<StudyNode> nodes(Study study) {
    access.require(VIEW, Access.EVERYWHERE);
    return StudyNode.all(study, sets.entries(study.set()));
  }

  /**
   * The data of a study as they are now, whether or not they can be computed with.
   *
   * @throws Problem when there are none
   */
  public Document document(String code) {
    return data.of(get(code));
  }

  /**
   * Computes a study and keeps what came out.
   *
   * @throws Problem with every mistake of its steps, or the value that cannot be used
   */
  public StudyRun run(String code) {
    access.require(ANALYSE, Access.EVERYWHERE);
    Study study = get(code);
    PlanCheck.fits(study, sets.entries(study.set()));
    Document document = data.of(study);
    Outcome outcome = Composites.compute(document);
    Quality quality = Composites.quality(document);
    return database.tx(
        c -> {
          StudyRun run =
              new StudyRun(
                  code,
                  table(c).nextRun(code),
                  document,
                  outcome,
                  quality,
                  Optional.empty(),
                  now(),
                  access.caller().account());
          table(c).insert(run);
          audit.record(
              "indicators.composite.run",
              "composite:" + code,
              "",
              Map.of("run", Integer.toString(run.number()), "input", outcome.input()));
          return run;
        });
  }

  /** The runs of a study before a number, the newest first; 0 for the newest. */
  public List<StudyRun.Line> runs(String code, int before, int limit) {
    access.require(VIEW, Access.EVERYWHERE);
    int from = before == 0 ? Integer.MAX_VALUE : before;
    return database.read(c -> table(c).runs(code, from, limit));
  }

  /**
   * A run.
   *
   * @throws Problem when there is none
   */
  public StudyRun run(String code, int number) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(
        c ->
            table(c)
                .run(code, number)
                .orElseThrow(
                    () -> Problem.of(Kind.NOT_FOUND, "indicators.composite.no-run", code, number)));
  }

  /**
   * Tests how firm the totals of a run are, and keeps what came out.
   *
   * @param order how; null for the settings of the study
   * @throws Problem with every mistake of the order
   */
  public Firmness test(String code, int number, RobustnessOrder order) {
    return test(code, number, order, false);
  }

  /**
   * Tests how firm the totals of a run are, as {@link #test(String, int, RobustnessOrder)}.
   *
   * @param keep whether the order becomes the settings of the study
   */
  public Firmness test(String code, int number, RobustnessOrder order, boolean keep) {
    access.require(ANALYSE, Access.EVERYWHERE);
    StudyRun run = run(code, number);
    Study study = get(code);
    RobustnessOrder how = order == null ? study.plan().robustness() : order;
    Firmness firmness = Composites.robustness(run.document(), how);
    return database.tx(
        c -> {
          if (keep) {
            change(study.with(study.plan().testing(how)), study.version());
          }
          table(c).test(code, number, firmness);
          audit.record(
              "indicators.composite.tested",
              "composite:" + code,
              "",
              Map.of("run", Integer.toString(number), "seed", Long.toString(firmness.seed())));
          return firmness;
        });
  }
}
