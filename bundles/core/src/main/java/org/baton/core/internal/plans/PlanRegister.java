package org.baton.core.internal.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plan.PlanReader;
import org.baton.core.internal.plan.PlanWriter;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.PlanTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the plans of cycles. */
@Component(service = PlanRegister.class)
public final class PlanRegister {
  private static final String EDIT = "core.cycles.edit";
  private static final int REMEMBERED = 16;
  private static final int LONGEST_NOTE = 2000;

  private final Database database;
  private final CycleTable cycles;
  private final PlanTable plans;
  private final Access access;
  private final AuditTrail audit;
  private final PlanReader reader = new PlanReader();
  private final PlanWriter writer = new PlanWriter();
  private final Map<String, FrozenPlan> read =
      new LinkedHashMap<>(REMEMBERED, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FrozenPlan> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Works on the module's schema. */
  @Activate
  public PlanRegister(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanTable plans,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.access = access;
    this.audit = audit;
  }

  /** Saves a plan document whatever was there before. */
  public PlanVersion save(String cycle, String format, String document) {
    return save(cycle, format, document, Change.BLIND);
  }

  /**
   * Saves a plan document as the newest version of a cycle that is being set up. The same document
   * once more is no new version.
   *
   * @throws Problem with every mistake of the document; or when somebody saved another version
   *     since the one it was made from
   */
  public PlanVersion save(String cycle, String format, String document, Change change) {
    access.require(EDIT, Access.EVERYWHERE, cycle);
    Plan plan = reader.read(document).plan();
    if (change.note().length() > LONGEST_NOTE) {
      Violation mistake = Violation.at("note", change.note(), "core.words.long", LONGEST_NOTE);
      throw Problem.invalid("core.plan.wrong", List.of(mistake), 1);
    }
    PlanText text = new PlanText(format, document, writer.hash(plan));
    return database.tx(
        connection -> {
          cycles.lock(connection, cycle);
          Cycle of = draft(cycle);
          refuseOtherYear(plan, of);
          PlanVersion newest = plans.newest(of.id()).orElse(null);
          if (newest != null && isSame(newest, text)) {
            return newest;
          }
          refuseStale(newest, change.base());
          PlanVersion saved = plans.save(of.id(), text, access.caller().account(), change.note());
          audit.record("core.plan.saved", "cycle:" + cycle, change.note(), facts(saved));
          return saved;
        });
  }

  private static boolean isSame(PlanVersion newest, PlanText text) {
    return newest.format().equals(text.format()) && newest.document().equals(text.document());
  }

  /** Refuses what was made from another version than the newest. */
  void refuseStale(String cycle, int base) {
    database.<Void, RuntimeException>read(
        connection -> {
          refuseStale(plans.newest(cycle(cycle).id()).orElse(null), base);
          return null;
        });
  }

  private static void refuseStale(PlanVersion newest, int base) {
    if (newest != null && base != 0 && base != newest.number()) {
      throw Problem.of(Kind.STALE, "core.plan.stale", newest.number(), newest.savedBy(), base);
    }
  }

  private static void refuseOtherYear(Plan plan, Cycle cycle) {
    if (plan.year() != cycle.year()) {
      Violation mistake =
          Violation.at("year", plan.year(), "core.plan.year", Integer.toString(cycle.year()));
      throw Problem.invalid("core.plan.wrong", List.of(mistake), 1);
    }
  }

  /** Freezes the newest version; it never changes again. */
  public PlanVersion freeze(String cycle) {
    return freeze(cycle, 0);
  }

  /**
   * Freezes the newest version; it never changes again.
   *
   * @param base the number that version must have; 0 for any
   */
  public PlanVersion freeze(String cycle, int base) {
    access.require(EDIT, Access.EVERYWHERE, cycle);
    return database.tx(
        connection -> {
          cycles.lock(connection, cycle);
          Cycle of = draft(cycle);
          PlanVersion newest = newestOf(of);
          refuseStale(newest, base);
          if (newest.isFrozen()) {
            return newest;
          }
          PlanVersion frozen = plans.freeze(of.id());
          audit.record("core.plan.frozen", "cycle:" + cycle, "", facts(frozen));
          return frozen;
        });
  }

  private static Map<String, String> facts(PlanVersion plan) {
    return Map.of("version", Integer.toString(plan.number()), "hash", plan.hash());
  }

  private Cycle draft(String code) {
    Cycle cycle = cycle(code);
    if (!cycle.isIn(CyclePhase.DRAFT)) {
      throw Problem.of(Kind.CONFLICT, "core.plan.fixed", code);
    }
    return cycle;
  }

  private Cycle cycle(String code) {
    return cycles
        .find(code)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code));
  }

  private PlanVersion newestOf(Cycle cycle) {
    return plans
        .newest(cycle.id())
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle.code()));
  }

  /**
   * The newest version of a cycle's plan, or the one with this number.
   *
   * @param number 0 for the newest
   */
  public PlanVersion get(String cycle, int number) {
    return database.read(
        connection -> {
          Cycle of = cycle(cycle);
          return number == 0
              ? newestOf(of)
              : plans
                  .find(of.id(), number)
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle));
        });
  }

  /** The newest version of a cycle's plan, if there is one. */
  public Optional<PlanVersion> newest(Cycle cycle) {
    return database.read(connection -> plans.newest(cycle.id()));
  }

  /**
   * The versions of a cycle's plan, the newest first.
   *
   * @param after the number behind which they begin; 0 for the newest
   */
  public List<VersionLine> versions(String cycle, int after, int limit) {
    int before = after == 0 ? Integer.MAX_VALUE : after;
    return database.read(connection -> plans.list(connection, cycle(cycle).id(), before, limit));
  }

  /**
   * The plan a cycle works to today.
   *
   * @throws Problem when it is not frozen yet
   */
  public FrozenPlan frozen(Cycle cycle) {
    return read(inForce(cycle, Today.day()));
  }

  /**
   * The version of a cycle's plan that is in force on a day.
   *
   * @throws Problem when there is none, or it is not frozen yet
   */
  public PlanVersion inForce(Cycle cycle, LocalDate day) {
    PlanVersion of =
        database
            .read(connection -> plans.inForce(cycle.id(), day))
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle.code()));
    if (!of.isFrozen()) {
      throw Problem.of(Kind.CONFLICT, "core.plan.open", cycle.code());
    }
    return of;
  }

  /** The number of the version of a cycle's plan that is in force today; 0 for none. */
  public int numberInForce(Cycle cycle) {
    return database
        .read(connection -> plans.inForce(cycle.id(), Today.day()))
        .filter(PlanVersion::isFrozen)
        .map(PlanVersion::number)
        .orElse(0);
  }

  /** What is shown as a cycle's plan: while it is set up the newest version, then that in force. */
  public Optional<PlanVersion> current(Cycle cycle) {
    return cycle.isIn(CyclePhase.DRAFT)
        ? newest(cycle)
        : database.read(connection -> plans.inForce(cycle.id(), Today.day()));
  }

  /**
   * A version of a cycle's plan, read.
   *
   * @param number 0 for the version the cycle was opened with
   */
  public FrozenPlan version(Cycle cycle, int number) {
    return read(
        database
            .read(
                connection ->
                    number == 0 ? plans.opening(cycle.id()) : plans.find(cycle.id(), number))
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle.code())));
  }

  /** All frozen versions of a cycle's plan, read. */
  public PlanHistory history(Cycle cycle) {
    Map<Integer, String> hashes =
        database.read(connection -> PlanTable.frozen(connection, cycle.id()));
    List<FrozenPlan> versions = new ArrayList<>();
    hashes.forEach(
        (number, hash) ->
            versions.add(
                remembered(cycle.id(), number, hash).orElseGet(() -> version(cycle, number))));
    return new PlanHistory(cycle.code(), versions);
  }

  /** A version of a plan, if it was read before; a version with this hash never changes. */
  public Optional<FrozenPlan> remembered(long cycle, int number, String hash) {
    synchronized (read) {
      return Optional.ofNullable(read.get(key(cycle, number, hash)));
    }
  }

  private static String key(long cycle, int number, String hash) {
    return cycle + "/" + number + "/" + hash;
  }

  /** A version of a plan, read. */
  public FrozenPlan read(PlanVersion version) {
    String key = key(version.cycle(), version.number(), version.hash());
    synchronized (read) {
      return read.computeIfAbsent(
          key,
          k -> {
            Plan plan = reader.read(version.document()).plan();
            return new FrozenPlan(
                version.number(), version.hash(), plan, new PlanTree(plan), version.amendment());
          });
    }
  }
}
