package org.baton.indicators.internal.delphi;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.delphi.Study.State;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.methods.agreement.Kendall;
import org.baton.methods.delphi.StopRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs studies: begins them, closes and opens rounds by the rule, and reports. */
@Component(service = DelphiStudies.class)
public final class DelphiStudies {
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_ITEMS = 100;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Panels panels;
  private final IndicatorSets sets;
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public DelphiStudies(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Panels panels,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.panels = panels;
    this.sets = sets;
  }

  /**
   * What a study begins with.
   *
   * @param panel who is asked, and by that about which set
   * @param title its name
   * @param feasibility whether feasibility is asked too
   * @param rule when it stops
   * @param agreesFrom the least importance that agrees, 1 to 5
   * @param essentialFrom the least importance that says essential, 1 to 5
   * @param deadline the last day of the first round
   */
  public record Plan(
      long panel,
      String title,
      boolean feasibility,
      StopRule rule,
      double agreesFrom,
      double essentialFrom,
      LocalDate deadline) {}

  /** All there is to say of a study; a round's statistics stand at its place. */
  public record Report(
      Study study, List<Item> items, List<Round> rounds, List<Statistics> statistics) {}

  /** Studies before a number, the newest first. */
  public List<Study> page(long before, int limit) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(before, limit));
  }

  private DelphiTable table(java.sql.Connection connection) {
    return new DelphiTable(connection, database.dialect());
  }

  static Study found(DelphiTable table, long id) throws SQLException {
    return table
        .find(id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.delphi-unknown", id));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Begins a study and its first round. */
  public Study begin(Plan plan) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    check(plan);
    String set = panels.get(plan.panel()).set();
    List<Entry> entries = sets.entries(set).stream().filter(Entry::isIndicator).toList();
    if (entries.isEmpty() || entries.size() > MOST_ITEMS) {
      throw Problem.of(Kind.CONFLICT, "indicators.delphi-items", entries.size(), MOST_ITEMS);
    }
    String by = access.caller().account();
    Study given =
        new Study(
            0,
            set,
            plan.panel(),
            plan.title(),
            plan.feasibility(),
            State.OPEN,
            1,
            plan.rule(),
            plan.agreesFrom(),
            plan.essentialFrom(),
            now(),
            by);
    return database.tx(
        c -> {
          DelphiTable table = table(c);
          long id = table.insert(given);
          List<Item> items = new ArrayList<>();
          entries.forEach(e -> items.add(new Item(items.size(), e.code(), e.title(), "", "")));
          table.add(id, items);
          table.open(id, 1, plan.deadline(), "", now());
          new SheetTable(c).alias(id, aliases(panels.members(plan.panel())));
          audit.record("indicators.delphi.begun", "delphi:" + id, "", Map.of("set", set));
          return found(table, id);
        });
  }

  private static void check(Plan plan) {
    if (plan.title().isBlank() || plan.title().length() > LONGEST_TITLE) {
      throw Problem.of(Kind.INVALID, "indicators.panel-title", LONGEST_TITLE);
    }
    refusePast(plan.deadline());
    for (double from : new double[] {plan.agreesFrom(), plan.essentialFrom()}) {
      if (!(from >= 1 && from <= 5)) {
        throw Problem.of(Kind.INVALID, "indicators.delphi-scale", from);
      }
    }
  }

  private static void refusePast(LocalDate deadline) {
    if (deadline.isBefore(DelphiAnswers.today())) {
      throw Problem.of(Kind.INVALID, "indicators.delphi-past", deadline.toString());
    }
  }

  /** Numbers in an order that says nothing about who they are. */
  private Map<Long, Integer> aliases(List<Member> members) {
    List<Long> experts = new ArrayList<>(members.stream().map(m -> m.expert().id()).toList());
    Collections.shuffle(experts, random);
    Map<Long, Integer> aliases = new HashMap<>();
    experts.forEach(e -> aliases.put(e, aliases.size() + 1));
    return aliases;
  }

  /** A study with all its figures. */
  public Report report(long id) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    long cleared = cleared(id);
    return database.read(
        c -> {
          Study study = found(table(c), id);
          List<Item> items = table(c).items(id);
          List<Round> rounds = table(c).rounds(id);
          List<Statistics> statistics = new ArrayList<>();
          for (Round round : rounds) {
            int sent = round.closedAt() == null ? (int) cleared : round.sent();
            List<Sheet> sheets = new SheetTable(c).of(id, round.number());
            statistics.add(Statistics.of(study, items.size(), sheets, sent));
          }
          return new Report(study, items, rounds, statistics);
        });
  }

  /** The sheets of a round that were sent in, under the numbers of this study. */
  public List<Sheet> sheets(long id, int round) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> new SheetTable(c).of(id, round)).stream()
        .filter(s -> s.sentAt() != null)
        .toList();
  }

  private long cleared(long id) {
    Study study = database.read(c -> found(table(c), id));
    return panels.members(study.panel()).stream()
        .filter(m -> m.state() == Member.State.CLEARED)
        .count();
  }

  /** Closes the round that runs, and says what the rule says; when it says stop, the study ends. */
  public Round close(long id) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    int sent = (int) cleared(id);
    return database.tx(
        c -> {
          DelphiTable table = table(c);
          Study study = found(table, id);
          refuseUnless(study, State.OPEN);
          List<Round> rounds = table.rounds(id);
          Statistics now =
              Statistics.of(
                  study, table.items(id).size(), new SheetTable(c).of(id, study.round()), sent);
          if (now.returned() == 0) {
            throw Problem.of(Kind.CONFLICT, "indicators.delphi-empty", study.round());
          }
          double w = now.concordance().map(Kendall::w).orElse(Double.NaN);
          double before =
              study.round() < 2 ? Double.NaN : rounds.get(study.round() - 2).w().orElse(Double.NaN);
          StopRule.Decision decision = study.rule().after(study.round(), w, before, now.widths());
          Round old = rounds.get(study.round() - 1);
          Round closed =
              new Round(
                  old.number(),
                  old.deadline(),
                  sent,
                  Double.isNaN(w) ? OptionalDouble.empty() : OptionalDouble.of(w),
                  decision.reasons().stream().map(Enum::name).toList(),
                  old.override(),
                  old.openedAt(),
                  now());
          table.close(id, closed);
          move(table, study, decision.stop() ? State.ENDED : State.BETWEEN, study.round());
          audit.record(
              "indicators.delphi.closed",
              "delphi:" + id,
              "",
              Map.of("round", "" + study.round(), "reasons", closed.reasons().toString()));
          return closed;
        });
  }

  private static void move(DelphiTable table, Study study, State to, int round)
      throws SQLException {
    if (!table.move(study, to, round)) {
      throw Problem.of(Kind.STALE, "indicators.delphi-moved");
    }
  }

  private static void refuseUnless(Study study, State... states) {
    if (!Arrays.asList(states).contains(study.state())) {
      String state = study.state().name().toLowerCase(Locale.ROOT);
      throw Problem.of(Kind.CONFLICT, "indicators.delphi-state", study.title(), state);
    }
  }

  /**
   * Opens the next round.
   *
   * @param reason why, needed when the rule said to stop
   */
  public Study open(long id, LocalDate deadline, String reason) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    refusePast(deadline);
    return database.tx(
        c -> {
          DelphiTable table = table(c);
          Study study = found(table, id);
          refuseUnless(study, State.BETWEEN, State.ENDED);
          if (study.state() == State.ENDED && reason.isBlank()) {
            throw Problem.of(Kind.CONFLICT, "indicators.delphi-stop");
          }
          move(table, study, State.OPEN, study.round() + 1);
          table.open(id, study.round() + 1, deadline, reason, now());
          audit.record("indicators.delphi.opened", "delphi:" + id, reason, Map.of());
          return found(table, id);
        });
  }

  /** Ends a study between rounds, although the rule would go on. */
  public void end(long id, String reason) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    if (reason.isBlank()) {
      throw Problem.of(Kind.INVALID, "indicators.delphi-reason");
    }
    database.tx(
        c -> {
          Study study = found(table(c), id);
          refuseUnless(study, State.BETWEEN);
          move(table(c), study, State.ENDED, study.round());
          audit.record("indicators.delphi.ended", "delphi:" + id, reason, Map.of());
          return null;
        });
  }
}
