package org.baton.core.internal.cycles.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.core.internal.audit.History;
import org.baton.core.internal.audit.History.Event;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.Loop;
import org.baton.core.internal.cycles.NextStep;
import org.baton.core.internal.engine.UnitTable.Row;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.VersionLine;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.store.EvaluatedUnits;
import org.baton.core.internal.store.EvaluatedUnits.KindCount;
import org.baton.core.internal.store.RunTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out where a cycle stands. */
@Component(service = CycleStanding.class)
public final class CycleStanding {
  private static final int RUNS = 5;
  private static final int VERSIONS = 20;

  private final Database database;
  private final CycleRegister register;
  private final Loop loop;
  private final PlanRegister plans;
  private final RunTable runs;
  private final History history;

  /**
   * Where a cycle stands.
   *
   * @param against every reason against its next phase
   * @param next the one thing to do next
   * @param begun when each phase began, as far as it did
   * @param units how many units it evaluates
   */
  record Standing(
      Cycle cycle,
      List<Violation> against,
      NextStep next,
      Map<CyclePhase, Instant> begun,
      int units) {}

  /** Reads what others keep. */
  @Activate
  public CycleStanding(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference Loop loop,
      @Reference PlanRegister plans,
      @Reference RunTable runs,
      @Reference History history) {
    this.database = database;
    this.register = register;
    this.loop = loop;
    this.plans = plans;
    this.runs = runs;
    this.history = history;
  }

  Standing of(Cycle cycle) {
    List<Violation> against = loop.ahead(cycle);
    return new Standing(
        cycle,
        against,
        NextStep.of(cycle.phase(), against),
        begun(history.of("cycle:" + cycle.code())),
        register.countUnits(cycle));
  }

  NextStep next(Cycle cycle) {
    return NextStep.of(cycle.phase(), loop.ahead(cycle));
  }

  static Map<CyclePhase, Instant> begun(List<Event> events) {
    Map<CyclePhase, Instant> begun = new EnumMap<>(CyclePhase.class);
    for (Event event : events) {
      if (event.action().equals("core.cycle.created")) {
        begun.put(CyclePhase.DRAFT, event.at());
      } else if (event.action().equals("core.cycle.moved")) {
        begun.put(CyclePhase.valueOf(event.details().get("to")), event.at());
      }
    }
    return begun;
  }

  Optional<PlanVersion> plan(Cycle cycle) {
    return plans.current(cycle);
  }

  /** Which version is in force, also while the next one is being set up; 0 for none. */
  int inForce(Cycle cycle) {
    return plans.numberInForce(cycle);
  }

  /** The newest versions of a cycle's plan, the newest first. */
  List<VersionLine> versions(Cycle cycle) {
    return plans.versions(cycle.code(), 0, VERSIONS);
  }

  int indicators(PlanVersion plan) {
    return plans.read(plan).tree().indicators();
  }

  List<EvaluationRun> runs(Cycle cycle) {
    return database.read(connection -> runs.list(cycle.id(), RUNS));
  }

  List<Row> units(Cycle cycle, String after, int limit) {
    return database.read(c -> EvaluatedUnits.page(c, cycle.id(), after, limit));
  }

  int countUnits(Cycle cycle) {
    return register.countUnits(cycle);
  }

  List<KindCount> kinds(Cycle cycle) {
    return database.read(c -> EvaluatedUnits.kinds(c, cycle.id()));
  }
}
