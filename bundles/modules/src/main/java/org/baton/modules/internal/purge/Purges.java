package org.baton.modules.internal.purge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Page;
import org.baton.modules.internal.kept.KeepTime;
import org.baton.modules.internal.purge.Purge.State;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Two people decide that the data of a removed module are destroyed. */
@Component(service = Purges.class)
public final class Purges {
  /** Who may ask for it and confirm it. */
  public static final String PURGE = "modules.purge";

  private static final Duration OPEN = Duration.ofDays(7);
  private static final int LONGEST_REASON = 1000;
  private static final int MOST = 200;

  private final Access access;
  private final Database database;
  private final PurgeTable purges;
  private final RemovedModules removed;
  private final KeepTime time;
  private final RestingCycles resting;
  private final AuditTrail audit;
  private final Clock clock;

  /** Decides on what is remembered. */
  @Activate
  public Purges(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference PurgeTable purges,
      @Reference RemovedModules removed,
      @Reference KeepTime time,
      @Reference RestingCycles resting,
      @Reference AuditTrail audit) {
    this(access, database, purges, removed, time, resting, audit, Clock.systemUTC());
  }

  Purges(
      Access access,
      Database database,
      PurgeTable purges,
      RemovedModules removed,
      KeepTime time,
      RestingCycles resting,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.database = database;
    this.purges = purges;
    this.removed = removed;
    this.time = time;
    this.resting = resting;
    this.audit = audit;
    this.clock = clock;
  }

  /** A part of all purges, the newest first. */
  public Page<Purge> page(long before, int limit) {
    access.require(PURGE, Access.EVERYWHERE);
    int bounded = Math.max(1, Math.min(limit, MOST));
    long from = before < 1 ? Long.MAX_VALUE : before;
    List<Purge> read = database.read(c -> purges.page(c, from, bounded + 1));
    return read.size() <= bounded
        ? new Page<>(read, "")
        : new Page<>(read.subList(0, bounded), Long.toString(read.get(bounded - 1).id()));
  }

  /**
   * The purge with this number.
   *
   * @throws Problem when there is none
   */
  public Purge get(long id) {
    access.require(PURGE, Access.EVERYWHERE);
    return database.read(c -> required(c, id));
  }

  /**
   * Asks that the data of a module be destroyed; nothing happens before somebody else confirms it.
   *
   * @param reason why; may be empty once the time is over for which the data are kept
   * @throws Problem with every reason against it
   */
  public Purge ask(String module, String reason) {
    access.require(PURGE, Access.EVERYWHERE);
    String why = reason == null ? "" : reason.strip();
    List<Violation> cycles = cycles(module);
    return database.tx(
        c -> {
          Removed gone = removed.hold(c, module);
          List<Violation> against = new ArrayList<>(cycles);
          against.addAll(early(gone, module, why));
          against.addAll(others(c, module));
          refuse(module, against);
          Instant now = clock.instant();
          String account = access.caller().account();
          Purge asked =
              new Purge(
                  0,
                  module,
                  gone.version(),
                  State.ASKED,
                  why,
                  now,
                  account,
                  now.plus(OPEN),
                  null,
                  null,
                  null,
                  null);
          long id = purges.add(c, database.dialect(), asked);
          audit.record(
              "modules.purge.asked", "module:" + module, why, Map.of("purge", Long.toString(id)));
          return required(c, id);
        });
  }

  /** Every cycle that forbids the purge of a module's data as things are, the newest year first. */
  public List<Violation> against(String module) {
    access.require(PURGE, Access.EVERYWHERE);
    return cycles(module);
  }

  private List<Violation> early(Removed gone, String module, String reason) {
    if (gone == null) {
      throw Problem.of(Kind.NOT_FOUND, "modules.kept.unknown", module);
    }
    if (reason.length() > LONGEST_REASON) {
      return List.of(Violation.at("reason", reason, "modules.reason.long", LONGEST_REASON));
    }
    return reason.isEmpty() && !time.today().isAfter(gone.keepUntil())
        ? List.of(Violation.at("reason", "", "modules.purge.early", gone.keepUntil().toString()))
        : List.of();
  }

  /** Closes what was asked for too long ago, and names what was not. */
  private List<Violation> others(Connection c, String module) throws SQLException {
    List<Violation> others = new ArrayList<>();
    for (Purge other : purges.unfinished(c, module)) {
      if (other.isUnderWay() || other.isOpen(clock.instant())) {
        others.add(Violation.at("module", module, "modules.purge.open", other.askedBy()));
      } else {
        purges.decide(c, other, State.WITHDRAWN, access.caller().account(), clock.instant());
      }
    }
    return others;
  }

  /** Asked outside the transaction of the answer: core reads in its own. */
  private List<Violation> cycles(String module) {
    Set<String> running =
        resting.running(module).stream()
            .map(r -> r.cycle().code())
            .collect(Collectors.toUnmodifiableSet());
    return resting.on(module).stream().map(c -> cycle(c, module, running)).toList();
  }

  private static Violation cycle(CycleInfo cycle, String module, Set<String> running) {
    String code =
        running.contains(cycle.code())
            ? "modules.purge.cycle.open"
            : "modules.purge.cycle.published";
    return Violation.at("module", module, code, module, cycle.title(), cycle.code());
  }

  private static void refuse(String module, List<Violation> against) {
    if (!against.isEmpty()) {
      throw Problem.conflict("modules.purge.refused", against, module);
    }
  }

  /**
   * Confirms a purge that somebody else asked for. From then on it goes on by itself.
   *
   * @throws Problem with every reason against it
   */
  public Purge confirm(long id) {
    access.require(PURGE, Access.EVERYWHERE);
    List<Violation> cycles = cycles(get(id).module());
    return database.tx(
        c -> {
          Purge purge = required(c, id);
          Removed gone = removed.hold(c, purge.module());
          if (gone == null) {
            throw Problem.of(Kind.CONFLICT, "modules.purge.back", purge.module());
          }
          if (!purge.isOpen(clock.instant())) {
            throw Problem.of(Kind.CONFLICT, "modules.purge.over", purge.module());
          }
          String account = access.caller().account();
          if (account.equals(purge.askedBy())) {
            throw Problem.of(Kind.CONFLICT, "modules.purge.same", purge.module());
          }
          refuse(purge.module(), cycles);
          decide(c, purge, State.CONFIRMED, account, "modules.purge.confirmed");
          return required(c, id);
        });
  }

  /** Takes back what somebody asked for and nobody has confirmed. */
  public Purge withdraw(long id) {
    access.require(PURGE, Access.EVERYWHERE);
    return database.tx(
        c -> {
          Purge purge = required(c, id);
          if (purge.state() != State.ASKED) {
            throw Problem.of(Kind.CONFLICT, "modules.purge.over", purge.module());
          }
          String account = access.caller().account();
          decide(c, purge, State.WITHDRAWN, account, "modules.purge.withdrawn");
          return required(c, id);
        });
  }

  private void decide(Connection c, Purge purge, State to, String account, String action)
      throws SQLException {
    if (!purges.decide(c, purge, to, account, clock.instant())) {
      throw Problem.of(Kind.STALE, "modules.purge.over", purge.module());
    }
    Map<String, String> details =
        Map.of("purge", Long.toString(purge.id()), "asked by", purge.askedBy());
    audit.record(action, "module:" + purge.module(), purge.reason(), details);
  }

  private Purge required(Connection c, long id) throws SQLException {
    return purges
        .find(c, id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.purge.unknown", Long.toString(id)));
  }
}
