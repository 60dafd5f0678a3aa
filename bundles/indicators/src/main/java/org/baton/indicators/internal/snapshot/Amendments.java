package org.baton.indicators.internal.snapshot;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.Timepiece;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.AmendmentTable;
import org.baton.indicators.internal.store.SnapshotTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Amends frozen sets: asked for, its impact shown, both sides heard, approved or refused. */
@Component(service = Amendments.class)
public final class Amendments {
  private static final String NEGOTIATE = "indicators.negotiate";
  private static final String REPORT = "indicators.position.report";
  private static final String DECIDE = "indicators.decide";
  private static final int LONGEST = 2000;

  private final Database database;
  private final Access access;
  private final IndicatorSets sets;
  private final Negotiations negotiations;
  private final Impacts impacts;
  private final Minutes minutes;
  private final Approval approval;
  private final Timepiece time;

  /** Takes what it works with. */
  @Activate
  public Amendments(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference IndicatorSets sets,
      @Reference Negotiations negotiations,
      @Reference Freezer freezer,
      @Reference Impacts impacts) {
    this(database, access, audit, outbox, sets, negotiations, freezer, impacts, Timepiece.real());
  }

  /** The same at a pretended time. */
  public Amendments(
      Database database,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      IndicatorSets sets,
      Negotiations negotiations,
      Freezer freezer,
      Impacts impacts,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.sets = sets;
    this.negotiations = negotiations;
    this.impacts = impacts;
    this.time = time;
    minutes = new Minutes(database.dialect(), audit, outbox, time);
    approval = new Approval(database.dialect(), sets, negotiations, freezer);
  }

  private SnapshotTable snapshots(java.sql.Connection c) {
    return new SnapshotTable(c, database.dialect());
  }

  private String caller() {
    return access.caller().account();
  }

  /** Amendments behind a number. */
  public List<Amendment> page(String set, long after, int limit) {
    requireSight();
    return database.read(c -> new AmendmentTable(c).page(set, after, limit));
  }

  private void requireSight() {
    if (access.units("indicators.view.own", "").isEmpty()
        && !access.may(NEGOTIATE, Access.EVERYWHERE)
        && !access.may(DECIDE, Access.EVERYWHERE)) {
      access.require("indicators.view", Access.EVERYWHERE);
    }
  }

  /** An amendment. If the last day to be heard is over, silence is written first. */
  public Amendment get(long id) {
    requireSight();
    return database.tx(c -> minutes.settle(c, locked(new AmendmentTable(c), id)));
  }

  private static Amendment locked(AmendmentTable table, long id) throws SQLException {
    return table
        .lock(id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.amendment.unknown", id));
  }

  /** What was said to an amendment; a unit sees what the sponsor and it said. */
  public List<Statement> statements(long id) {
    requireSight();
    boolean all =
        access.may("indicators.view", "") || access.may(NEGOTIATE, "") || access.may(DECIDE, "");
    return database.read(c -> new AmendmentTable(c).statements(id)).stream()
        .filter(s -> all || s.unit().isEmpty() || access.may("indicators.view.own", s.unit()))
        .toList();
  }

  /**
   * Asks for a change of a frozen set.
   *
   * @param unit the unit that asks; empty for the sponsor
   * @param changes by indicator the fields that shall be otherwise; null takes it out
   * @param validFrom the first day it would be in force
   */
  public Amendment request(
      String set,
      String unit,
      Map<String, Map<String, String>> changes,
      LocalDate validFrom,
      String reason) {
    Side side = unit.isEmpty() ? Side.SPONSOR : Side.UNIT;
    access.require(side == Side.UNIT ? REPORT : NEGOTIATE, unit);
    IndicatorSet of = sets.get(set);
    return database.tx(
        c -> {
          Snapshot newest =
              snapshots(c)
                  .newest(set)
                  .filter(s -> !of.isOpen())
                  .orElseThrow(
                      () -> Problem.of(Kind.CONFLICT, "indicators.amendment.not-frozen", set));
          Hearing.check(newest, validFrom, reason);
          if (side == Side.UNIT) {
            Hearing.requireTold(snapshots(c), newest.id(), unit);
          }
          Changes.applied(sets.entries(set), changes);
          Amendment asked =
              new Amendment(
                  snapshots(c).next(),
                  set,
                  Amendment.State.REQUESTED,
                  newest.id(),
                  side,
                  unit,
                  reason,
                  Changes.write(changes),
                  validFrom,
                  "",
                  null,
                  "",
                  time.now(),
                  caller(),
                  1,
                  time.now(),
                  caller());
          new AmendmentTable(c).insert(asked);
          minutes.tell(asked, "requested", reason);
          return asked;
        });
  }

  /** Works out what an amendment would do, shows it to both sides and asks them. */
  public Amendment show(long id, int base) {
    access.require(NEGOTIATE, Access.EVERYWHERE);
    return database.tx(
        c -> {
          AmendmentTable table = new AmendmentTable(c);
          Amendment a = in(locked(table, id), base, Amendment.State.REQUESTED);
          Map<String, Entry> after =
              Changes.applied(sets.entries(a.set()), Changes.read(a.changes()));
          int units = snapshots(c).counts(a.snapshot())[0];
          Impact impact =
              impacts.of(sets.entries(a.set()), after, units, sets.get(a.set()).cycle());
          LocalDate due = time.day().plusDays(negotiations.terms(a.set()).answerDays());
          Amendment shown = a.shown(Impacts.write(impact), due, time.now(), caller());
          return minutes.write(table, shown, "impact-shown", "");
        });
  }

  private static Amendment in(Amendment a, int base, Amendment.State state) {
    if (base != 0 && base != a.version()) {
      throw Problem.of(
          Kind.STALE, "indicators.amendment.stale", a.id(), a.changedBy(), a.version());
    }
    if (a.state() != state) {
      throw Problem.of(Kind.CONFLICT, "indicators.amendment.not-now", a.id());
    }
    return a;
  }

  /** Writes what a side says. The same once more changes nothing; another word is refused. */
  public Amendment state(long id, String unit, Statement.Kind kind, String words) {
    Side side = unit.isEmpty() ? Side.SPONSOR : Side.UNIT;
    access.require(side == Side.UNIT ? REPORT : NEGOTIATE, unit);
    if (kind == Statement.Kind.SILENT || words.length() > LONGEST) {
      throw Problem.of(Kind.INVALID, "indicators.amendment.statement");
    }
    return database.tx(
        c -> {
          AmendmentTable table = new AmendmentTable(c);
          Amendment a = minutes.settle(c, locked(table, id));
          if (side == Side.UNIT) {
            Hearing.requireTold(snapshots(c), a.snapshot(), unit);
          }
          Statement said = new Statement(side, unit, kind, words, time.now(), caller());
          for (Statement before : table.statements(id)) {
            if (before.side() == side && before.unit().equals(unit)) {
              if (before.kind() == kind && before.words().equals(words)) {
                return a;
              }
              throw Problem.of(Kind.CONFLICT, "indicators.amendment.stated", a.id());
            }
          }
          in(a, 0, Amendment.State.IMPACT_SHOWN);
          table.state(id, List.of(said));
          boolean all = Hearing.silent(table, snapshots(c), a).isEmpty();
          Amendment.State next = all ? Amendment.State.HEARD : a.state();
          return minutes.write(table, a.moved(next, time.now(), caller()), "stated", words);
        });
  }

  /**
   * Decides an amendment that both sides were heard on. Approved, it is written into the set, which
   * is signed anew from its first day; the snapshot before stays and ends the day before.
   */
  public Amendment decide(long id, int base, boolean approved, String reason) {
    access.require(DECIDE, Access.EVERYWHERE);
    if (reason.isBlank()) {
      throw Problem.invalid(
          "indicators.amendment.invalid",
          List.of(Violation.at("reason", "", "indicators.negotiation.reason-missing")),
          1);
    }
    return database.tx(
        c -> {
          AmendmentTable table = new AmendmentTable(c);
          Amendment a = minutes.settle(c, locked(table, id));
          in(a, base, Amendment.State.HEARD);
          requireOtherEyes(table, a);
          if (approved) {
            approval.carryOut(c, table, a, reason);
          }
          Amendment.State to = approved ? Amendment.State.APPROVED : Amendment.State.REFUSED;
          Amendment done = a.decided(to, reason, time.now(), caller());
          return minutes.write(table, done, approved ? "approved" : "refused", reason);
        });
  }

  private void requireOtherEyes(AmendmentTable table, Amendment a) throws SQLException {
    boolean same =
        a.requestedBy().equals(caller())
            || table.statements(a.id()).stream().anyMatch(s -> s.by().equals(caller()));
    if (same) {
      throw Problem.of(Kind.DENIED, "indicators.negotiation.four-eyes", caller());
    }
  }

  /** Ends hearings whose last day is over; what was not said is written down as silence. */
  void settleOverdue(int limit) {
    List<Amendment> open =
        database.read(c -> new AmendmentTable(c).in(Amendment.State.IMPACT_SHOWN, limit));
    for (Amendment a : open) {
      database.tx(c -> minutes.settle(c, locked(new AmendmentTable(c), a.id())));
    }
  }

  /** Amendments in a state, the most urgent first. */
  public List<Amendment> in(Amendment.State state, int limit) {
    requireSight();
    return database.read(c -> new AmendmentTable(c).in(state, limit));
  }
}
