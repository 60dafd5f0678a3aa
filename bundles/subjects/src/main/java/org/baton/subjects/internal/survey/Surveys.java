package org.baton.subjects.internal.survey;

import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Place;
import org.baton.subjects.internal.survey.Survey.State;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs surveys: opens them, lets people in, extends and closes them. */
@Component(service = Surveys.class)
public final class Surveys {
  /** What somebody must hold to see surveys and their results. */
  public static final String SEE = "subjects.view";

  /** What somebody must hold to run surveys. */
  public static final String RUN = "subjects.survey";

  static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));
  private static final int MOST_TOKENS = 5000;
  private static final int BYTES = 16;
  private static final int LONGEST_HOLDER = 200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;
  private final SheetBook sheets;
  private final UnitDirectory directory;
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public Surveys(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms,
      @Reference SheetBook sheets,
      @Reference UnitDirectory directory) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
    this.sheets = sheets;
    this.directory = directory;
  }

  /**
   * A survey to be opened.
   *
   * @param form the number of a form; a draft is frozen by this
   */
  public record Order(
      long form,
      Words title,
      Way way,
      boolean assisted,
      Anonymity anonymity,
      int minimum,
      int fastest,
      int deviceMost,
      LocalDate lastDay,
      List<String> units,
      List<Stratum> strata) {
    /** Copies the lists; a unit named twice is meant once. */
    public Order {
      units = List.copyOf(new LinkedHashSet<>(units));
      strata = List.copyOf(strata);
    }
  }

  private SurveyTable table(Connection connection) {
    return new SurveyTable(connection, database.dialect());
  }

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** Surveys before a number, the newest first. */
  public List<Survey> page(long before, int limit) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(before, limit));
  }

  /** A survey. */
  public Survey get(long id) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).find(id)).orElseThrow(Surveys::unknown);
  }

  /** There is no such survey. */
  public static Problem unknown() {
    return Problem.of(Kind.NOT_FOUND, "subjects.survey.unknown");
  }

  /**
   * Opens a survey, and freezes its form when that is still a draft.
   *
   * @throws Problem with every mistake of the survey or of the form
   */
  public Survey open(Order order) {
    access.require(RUN, Access.EVERYWHERE);
    Form form = forms.get(order.form());
    SheetBook.Asking asking = sheets.asking(form.cycle(), form.group());
    List<Violation> mistakes = new SurveyCheck().check(order, asking.units(), today());
    if (!form.frozen()) {
      mistakes.addAll(forms.mistakes(form));
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.survey.invalid", mistakes, mistakes.size());
    }
    Map<String, Text> names = directory.names(order.units());
    List<Place> units =
        order.units().stream().map(u -> new Place(u, names.getOrDefault(u, Text.same(u)))).toList();
    boolean blind = Survey.isBlind(order.way(), order.anonymity());
    Ballots.Key key = blind ? Ballots.key() : Ballots.Key.NONE;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return database.tx(
        c -> {
          if (!form.frozen()) {
            forms.freeze(form.id(), form.edits());
          }
          Survey fresh = fresh(order, form, units, key.modulus());
          long id = table(c).insert(fresh, key.secret(), now, access.caller().account());
          new QuotaTable(c).open(id, fresh);
          audit.record(
              "subjects.survey.opened",
              "survey:" + id,
              "",
              Map.of("cycle", form.cycle(), "group", form.group(), "way", order.way().name()));
          return table(c).find(id).orElseThrow(Surveys::unknown);
        });
  }

  private Survey fresh(Order order, Form form, List<Place> units, String modulus) {
    return new Survey(
        0,
        word(),
        form.id(),
        form.cycle(),
        form.group(),
        order.title(),
        order.way(),
        order.assisted(),
        order.anonymity(),
        order.minimum(),
        order.fastest(),
        order.deviceMost(),
        order.lastDay(),
        State.OPEN,
        units,
        order.strata(),
        modulus);
  }

  private String word() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Makes words that work once each; they are told now and never again.
   *
   * @param holders to whom they are given, for reminders; empty where that is not to be known
   * @param count how many, at least as many as holders
   */
  public List<String> tokens(long id, List<String> holders, int count) {
    access.require(RUN, Access.EVERYWHERE);
    int wanted = Math.max(count, holders.size());
    boolean named = holders.stream().allMatch(h -> !h.isBlank() && h.length() <= LONGEST_HOLDER);
    if (wanted < 1 || wanted > MOST_TOKENS || !named) {
      throw Problem.of(Kind.INVALID, "subjects.survey.tokens", MOST_TOKENS, LONGEST_HOLDER);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      words.add(OneTimeWord.fresh(random));
    }
    return database.tx(
        c -> {
          // Held, so that no word is made while it is being closed.
          State state = table(c).lock(id).orElseThrow(Surveys::unknown);
          Survey of = table(c).find(id).orElseThrow(Surveys::unknown);
          if (of.way() != Way.TOKENS || state != State.OPEN) {
            throw Problem.of(Kind.CONFLICT, "subjects.survey.no-tokens");
          }
          if (of.anonymity() == Anonymity.NAMED && holders.size() < wanted) {
            throw Problem.of(Kind.INVALID, "subjects.survey.holders");
          }
          table(c).allow(of, words.stream().map(OneTimeWord::hash).toList(), holders);
          audit.record("subjects.survey.invited", "survey:" + id, "", Map.of("words", "" + wanted));
          return words;
        });
  }

  /** Moves the last day of an open survey. */
  public Survey extend(long id, LocalDate lastDay) {
    access.require(RUN, Access.EVERYWHERE);
    List<Violation> mistakes = SurveyCheck.lastDay(lastDay, today()).all();
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.survey.invalid", mistakes, mistakes.size());
    }
    return database.tx(
        c -> {
          Survey of = table(c).find(id).orElseThrow(Surveys::unknown);
          if (of.state() != State.OPEN) {
            throw Problem.of(Kind.CONFLICT, "subjects.survey.over");
          }
          table(c).extend(id, lastDay);
          audit.record(
              "subjects.survey.extended",
              "survey:" + id,
              "",
              Map.of("from", of.lastDay().toString(), "to", lastDay.toString()));
          return table(c).find(id).orElseThrow(Surveys::unknown);
        });
  }

  /**
   * Somebody who was given words and has not used all of them.
   *
   * @param words how many are unused
   */
  public record Silent(String holder, long words) {}

  /** Those who were given a word and have not used it, behind a name; each name once. */
  public List<Silent> silent(long id, String after, int limit) {
    access.require(RUN, Access.EVERYWHERE);
    return database.read(c -> table(c).silent(id, after, limit));
  }
}
