package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sign.Signer;
import org.baton.api.sign.Signer.Signature;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Group;
import org.baton.indicators.internal.library.Library;
import org.baton.indicators.internal.library.PlanDraft;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiations;
import org.baton.indicators.internal.negotiation.Ratchet;
import org.baton.indicators.internal.negotiation.Timepiece;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.SnapshotTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Freezes sets: checks, plan, signature, notice; all of it or nothing. */
@Component(service = Freezer.class)
public final class Freezer {
  static final String FREEZE = "indicators.freeze";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final IndicatorSets sets;
  private final Library library;
  private final Negotiations negotiations;
  private final Ratchet ratchet;
  private final Plans plans;
  private final Signer signer;
  private final FreezeChecks checks;
  private final Timepiece time;

  /** Takes what it works with. */
  @Activate
  public Freezer(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference IndicatorSets sets,
      @Reference Library library,
      @Reference Negotiations negotiations,
      @Reference Ratchet ratchet,
      @Reference Plans plans,
      @Reference Signer signer,
      @Reference FreezeChecks checks) {
    this(
        database,
        access,
        audit,
        outbox,
        sets,
        library,
        negotiations,
        ratchet,
        plans,
        signer,
        checks,
        Timepiece.real());
  }

  /** The same at a pretended time. */
  public Freezer(
      Database database,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      IndicatorSets sets,
      Library library,
      Negotiations negotiations,
      Ratchet ratchet,
      Plans plans,
      Signer signer,
      FreezeChecks checks,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.sets = sets;
    this.library = library;
    this.negotiations = negotiations;
    this.ratchet = ratchet;
    this.plans = plans;
    this.signer = signer;
    this.checks = checks;
    this.time = time;
  }

  /** Refuses whoever may not freeze a set; any set when the code is empty. */
  public void requireFreeze(String code) {
    require(FREEZE, code.isEmpty() ? "" : sets.get(code).cycle());
  }

  /** Every reason against freezing a set; empty when it can be frozen. */
  public List<Violation> against(String code) {
    IndicatorSet set = sets.get(code);
    if (!access.may(FREEZE, Access.EVERYWHERE, set.cycle())) {
      access.require("indicators.view", Access.EVERYWHERE);
    }
    return checks.against(set, used(sets.entries(code)));
  }

  /**
   * Freezes a set and tells its units.
   *
   * @param base the version of the set that was looked at; 0 when the caller did not look
   * @param cycle the cycle whose plan is made of it, for a set that belongs to none yet
   * @param validFrom the first day it is in force; null for today
   * @throws Problem with every reason against it
   */
  public Snapshot freeze(String code, int base, String cycle, LocalDate validFrom, String reason) {
    IndicatorSet set = sets.get(code);
    require(FREEZE, set.cycle());
    if (!cycle.isEmpty() && !set.cycle().isEmpty() && !cycle.equals(set.cycle())) {
      throw Problem.of(Kind.CONFLICT, "indicators.freeze.other-cycle", code, set.cycle());
    }
    if (!set.isOpen()) {
      throw Problem.of(Kind.CONFLICT, "indicators.set-frozen", code);
    }
    LocalDate from = Objects.requireNonNullElse(validFrom, time.day());
    return database.tx(
        c -> {
          IndicatorSet stood =
              sets.change(code, base, reason, s -> s.cycle().isEmpty() ? in(s, cycle) : s);
          refuse(stood);
          putInForce(code, stood.version(), from, reason);
          Snapshot made = sign(code, from, reason, null);
          negotiations.follow(code, Event.FREEZE, java.util.Set.of(), reason);
          if (!from.isAfter(time.day())) {
            negotiations.follow(code, Event.ENTER, java.util.Set.of(), reason);
          }
          return made;
        });
  }

  /** Retired entries stay to be read and are no part of what is frozen. */
  static List<Entry> used(List<Entry> entries) {
    return entries.stream().filter(e -> !e.isRetired()).toList();
  }

  private void require(String permission, String cycle) {
    if (cycle.isEmpty()) {
      access.require(permission, Access.EVERYWHERE);
    } else {
      access.require(permission, Access.EVERYWHERE, cycle);
    }
  }

  /** Refuses a set that cannot be frozen, with all reasons. */
  void refuse(IndicatorSet set) {
    List<Violation> against = checks.against(set, used(sets.entries(set.code())));
    if (!against.isEmpty()) {
      throw Problem.conflict("indicators.freeze.refused", against, set.code(), against.size());
    }
  }

  private void putInForce(String code, int version, LocalDate from, String reason) {
    List<Entry> put =
        used(sets.own(code)).stream().map(e -> e.standing(inForce(e.standing(), from))).toList();
    sets.edit(code, Edit.put(version, reason, put));
  }

  static Standing inForce(Standing before, LocalDate from) {
    LocalDate since = before.from() == null ? from : before.from();
    return new Standing(before.version(), Standing.Status.IN_FORCE, since, before.to());
  }

  /**
   * Freezes what an open set says by now, signs it and tells its units.
   *
   * @param amendment what decided it and who was heard; null for the first time
   */
  Snapshot sign(String code, LocalDate from, String reason, PlanAmendment amendment) {
    return database.tx(
        c -> {
          IndicatorSet set = sets.change(code, 0, reason, Freezer::frozen);
          List<Entry> entries = used(sets.entries(code));
          List<Group> groups = library.groups(code);
          SnapshotTable table = new SnapshotTable(c, database.dialect());
          Snapshot before = table.newest(code).orElse(null);
          String json = plan(set, entries, groups);
          Plans.Saved plan =
              amendment == null
                  ? plan(set.cycle(), json, reason)
                  : plans.amend(set.cycle(), json, before.planNumber(), amendment);
          int number = before == null ? 1 : before.number() + 1;
          String document = Documents.of(set, number, from, entries, groups, plan);
          String hash = Canonical.sha256(document);
          Signature signature = signer.sign(Snapshot.PURPOSE, hash);
          if (before != null) {
            table.end(before.id(), from.minusDays(1));
          }
          Snapshot made =
              new Snapshot(
                  table.next(),
                  code,
                  number,
                  set.cycle(),
                  from,
                  null,
                  document,
                  hash,
                  plan.number(),
                  plan.hash(),
                  signature,
                  reason,
                  time.now(),
                  access.caller().account());
          table.insert(made);
          LocalDate due = time.day().plusDays(negotiations.terms(code).answerDays());
          List<String> units = negotiations.unitsOf(set.kind());
          table.send(made.id(), units, made.signedAt(), due);
          tell(made, units.size());
          return made;
        });
  }

  private static IndicatorSet frozen(IndicatorSet s) {
    return with(s, State.FROZEN);
  }

  private static IndicatorSet in(IndicatorSet s, String cycle) {
    return new IndicatorSet(
        s.code(),
        s.title(),
        s.kind(),
        s.base(),
        cycle,
        s.state(),
        s.version(),
        s.changedAt(),
        s.changedBy());
  }

  static IndicatorSet with(IndicatorSet s, State state) {
    return new IndicatorSet(
        s.code(),
        s.title(),
        s.kind(),
        s.base(),
        s.cycle(),
        state,
        s.version(),
        s.changedAt(),
        s.changedBy());
  }

  private Plans.Saved plan(String cycle, String json, String reason) {
    return plans.freeze(cycle, plans.save(cycle, json, reason).number());
  }

  private String plan(IndicatorSet set, List<Entry> entries, List<Group> groups) {
    Map<String, Object> document =
        new PlanDraft(set.code(), entries, groups)
            .document(set.code(), set.title(), ratchet.year(set.code()));
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(Snapshot made, int units) {
    audit.record(
        "indicators.snapshot.signed",
        "indicator-set:" + made.set(),
        made.reason(),
        Map.of(
            "snapshot", Integer.toString(made.number()),
            "sha256", made.sha256(),
            "plan", made.planHash(),
            "from", made.validFrom().toString(),
            "units", Integer.toString(units)));
    outbox.send(
        "indicators.snapshot.signed",
        JSON.createObjectNode()
            .put("snapshot", made.id())
            .put("set", made.set())
            .put("number", made.number())
            .put("sha256", made.sha256())
            .put("validFrom", made.validFrom().toString())
            .toString());
  }
}
