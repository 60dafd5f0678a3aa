package com.example.onsite.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.data.Sql;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The visits, in the module's own schema. */
@Component(service = SiteChecks.class)
public final class SiteChecks {
  /** What is sent when a visit was reported; its payload is the number of the visit. */
  public static final String REPORTED = "onsite.reported";

  private static final String COLUMNS =
      "select id, unit, item, report_year, account, due, reported, found, words, done_at"
          + " from site_check";
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_WORDS = 1000;
  private static final int MOST_OPEN = 20;

  private final Access access;
  private final Database database;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final UnitDirectory units;
  private final ObservationBook book;
  private final Clock clock = Clock.systemUTC();

  /**
   * What somebody wants to have looked at.
   *
   * @param year the year that the figure is about; 0 when none was given
   * @param due until when; null when no day was given
   */
  public record Wish(String unit, String item, int year, String account, LocalDate due) {}

  /** There only once the tables are. */
  @Activate
  public SiteChecks(
      @Reference Access access,
      @Reference(target = "(org.baton.module=onsite)") Database database,
      @Reference Outbox outbox,
      @Reference AuditTrail audit,
      @Reference UnitDirectory units,
      @Reference ObservationBook book) {
    this.access = access;
    this.database = database;
    this.outbox = outbox;
    this.audit = audit;
    this.units = units;
    this.book = book;
  }

  /**
   * Plans a visit; what the unit has reported is kept as it is now.
   *
   * @throws Problem with all that is wrong with it
   */
  public long plan(Wish wish) {
    List<Violation> violations = mistakes(wish);
    if (!violations.isEmpty()) {
      throw Problem.invalid("onsite.refused", violations);
    }
    OptionalDouble reported =
        book.read(List.of(wish.unit()), List.of(wish.item()), wish.year(), wish.year()).stream()
            .findFirst()
            .map(Observed::value)
            .orElseGet(OptionalDouble::empty);
    return database.tx(
        c -> {
          long id = Sql.next(c, database.dialect(), "site_check_seq");
          new Sql(
                  "insert into site_check"
                      + " (id, unit, item, report_year, account, due, reported, words)"
                      + " values (?, ?, ?, ?, ?, ?, ?, '')",
                  id,
                  wish.unit(),
                  wish.item(),
                  wish.year(),
                  wish.account(),
                  wish.due(),
                  reported)
              .run(c);
          audit.record(
              "onsite.planned",
              "unit:" + wish.unit(),
              "",
              Map.of("item", wish.item(), "id", "" + id));
          return id;
        });
  }

  /** All that is wrong with a wish. */
  public List<Violation> mistakes(Wish wish) {
    List<Violation> violations = new ArrayList<>();
    if (wish.unit() == null || units.find(wish.unit()).isEmpty()) {
      violations.add(Violation.at("unit", wish.unit(), "onsite.unit.unknown"));
    }
    code("item", wish.item(), violations);
    code("account", wish.account(), violations);
    if (wish.year() < 1900 || wish.year() > 2999) {
      violations.add(Violation.at("year", wish.year(), "onsite.year"));
    }
    if (wish.due() == null) {
      violations.add(Violation.at("due", "", "onsite.due"));
    }
    return violations;
  }

  private static void code(String field, String value, List<Violation> violations) {
    if (value == null || value.isBlank() || value.length() > LONGEST_CODE) {
      violations.add(Violation.at(field, value, "onsite.code", LONGEST_CODE));
    }
  }

  /**
   * Reports a visit; only whoever went may.
   *
   * @param found what was found; empty when nothing could be
   * @throws Problem when it is reported already, somebody else's, or without words
   */
  public void report(long id, OptionalDouble found, String words) {
    if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
      throw Problem.invalid(
          "onsite.refused", List.of(Violation.at("words", words, "onsite.words", LONGEST_WORDS)));
    }
    SiteCheck check = get(id);
    if (!check.account().equals(access.caller().account())) {
      throw Problem.of(Problem.Kind.DENIED, "onsite.other", check.account());
    }
    database.tx(
        c -> {
          int done =
              new Sql(
                      "update site_check set found = ?, words = ?, done_at = ?"
                          + " where id = ? and done_at is null",
                      found,
                      words,
                      clock.instant(),
                      id)
                  .run(c);
          if (done == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "onsite.done");
          }
          audit.record("onsite.reported", "unit:" + check.unit(), words, Map.of("id", "" + id));
          outbox.send(REPORTED, String.valueOf(id));
          return done;
        });
  }

  /** Remembers that a figure was another one; the same message changes nothing twice. */
  public void remember(long message, SiteCheck check, double apart) {
    database.tx(
        c -> {
          boolean there =
              !new Sql("select message from finding where message = ?", message)
                  .list(c, row -> row.getLong(1))
                  .isEmpty();
          return there
              ? 0
              : new Sql(
                      "insert into finding (message, site_check, apart) values (?, ?, ?)",
                      message,
                      check.id(),
                      apart)
                  .run(c);
        });
  }

  /** One visit. */
  public SiteCheck get(long id) {
    return database
        .read(c -> new Sql(COLUMNS + " where id = ?", id).list(c, SiteChecks::check))
        .stream()
        .findFirst()
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "onsite.unknown"));
  }

  /** How far apart the figures of these visits were, as far as that was found to matter. */
  public Map<Long, Double> findings(List<SiteCheck> checks) {
    if (checks.isEmpty()) {
      return Map.of();
    }
    Map<Long, Double> found = new HashMap<>();
    Object[] ids = checks.stream().map(SiteCheck::id).toArray();
    String of = " where site_check in (" + Sql.marks(ids.length) + ")";
    database.read(
        c ->
            new Sql("select site_check, apart from finding" + of, ids)
                .list(c, row -> found.put(row.getLong(1), row.getDouble(2))));
    return found;
  }

  /**
   * The visits, the latest first.
   *
   * @param before only those with a smaller number
   * @param limit how many at most
   */
  public Page<SiteCheck> page(long before, int limit) {
    List<SiteCheck> some =
        database.read(
            c ->
                new Sql(COLUMNS + " where id < ? order by id desc limit ?", before, limit + 1)
                    .list(c, SiteChecks::check));
    boolean more = some.size() > limit;
    List<SiteCheck> shown = more ? some.subList(0, limit) : some;
    return new Page<>(shown, more ? String.valueOf(shown.get(limit - 1).id()) : "");
  }

  /** The visits that somebody still has to make, the most urgent first. */
  public List<SiteCheck> open(String account) {
    return list(" where account = ? and done_at is null order by due, id limit ?", account);
  }

  /** Visits to units whose code begins so. */
  public List<SiteCheck> of(String unit) {
    return list(" where unit like ? order by id desc limit ?", Sql.like(unit) + "%");
  }

  /** How many visits nobody has reported. */
  public int countOpen() {
    return database.read(
        c ->
            new Sql("select count(*) from site_check where done_at is null")
                .list(c, row -> row.getInt(1))
                .get(0));
  }

  private List<SiteCheck> list(String which, String word) {
    return database.read(c -> new Sql(COLUMNS + which, word, MOST_OPEN).list(c, SiteChecks::check));
  }

  private static SiteCheck check(ResultSet row) throws SQLException {
    return new SiteCheck(
        row.getLong("id"),
        row.getString("unit"),
        row.getString("item"),
        row.getInt("report_year"),
        row.getString("account"),
        row.getObject("due", LocalDate.class),
        Sql.number(row, "reported"),
        Sql.number(row, "found"),
        row.getString("words"),
        Sql.moment(row, "done_at"));
  }
}
