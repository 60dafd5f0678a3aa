package org.baton.core.internal.cycles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.cycle.Gate;
import org.baton.api.cycle.Transition;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.InstalledSteps;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.PlanTable;
import org.baton.core.internal.store.RunTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every cycle needs, whatever else is installed. */
@Component(service = Gate.class)
public final class CoreGate implements Gate {
  private static final int RUNS = 1000;

  private final Database database;
  private final CycleTable cycles;
  private final PlanTable plans;
  private final RunTable runs;
  private final InstalledSteps steps;

  /** Reads the module's schema. */
  @Activate
  public CoreGate(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanTable plans,
      @Reference RunTable runs,
      @Reference InstalledSteps steps) {
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.runs = runs;
    this.steps = steps;
  }

  @Override
  public List<Violation> check(Transition transition) {
    return database.read(
        connection -> {
          Cycle cycle = cycles.find(transition.cycle()).orElseThrow();
          return switch (transition.to()) {
            case DRAFT, EXECUTION, IMPROVEMENT -> List.of();
            case PLANNED -> planned(cycle, cycles.countUnits(connection, cycle.id()));
            case EVALUATION -> steps.missing(cycle);
            case PROVISIONAL -> evaluated(cycle);
            case FEEDBACK -> published(cycle);
            case FINAL, CLOSED -> settled(cycle);
          };
        });
  }

  private List<Violation> planned(Cycle cycle, int units) {
    List<Violation> reasons = new ArrayList<>();
    Optional<PlanVersion> plan = plans.newest(cycle.id());
    if (plan.isEmpty()) {
      reasons.add(Violation.at("plan", "", "core.gate.plan.none"));
    } else if (!plan.get().isFrozen()) {
      reasons.add(Violation.at("plan", plan.get().number(), "core.gate.plan.open"));
    }
    if (units == 0) {
      reasons.add(Violation.at("units", "0", "core.gate.units"));
    }
    if (steps.all().isEmpty()) {
      reasons.add(Violation.at("steps", "0", "core.gate.steps"));
    }
    return reasons;
  }

  private List<Violation> evaluated(Cycle cycle) {
    boolean done =
        runs.list(cycle.id(), RUNS).stream().anyMatch(r -> r.state() == EvaluationRun.State.DONE);
    return done ? List.of() : List.of(Violation.at("runs", "", "core.gate.run"));
  }

  private static List<Violation> published(Cycle cycle) {
    return cycle.publishedRun() != 0
        ? List.of()
        : List.of(Violation.at("runs", "", "core.gate.published"));
  }

  private List<Violation> settled(Cycle cycle) {
    List<Violation> reasons = new ArrayList<>(published(cycle));
    runs.list(cycle.id(), RUNS).stream()
        .filter(EvaluationRun::isUnfinished)
        .map(r -> Violation.at("runs", r.id(), "core.gate.running", Long.toString(r.id())))
        .forEach(reasons::add);
    return reasons;
  }
}
