package org.baton.core.internal.cycles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Gate;
import org.baton.api.cycle.Transition;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.runs.InstalledSteps;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves cycles from phase to phase, through all gates. */
@Component(service = Loop.class)
public final class Loop {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final Database database;
  private final CycleRegister register;
  private final CycleTable cycles;
  private final PlanRegister plans;
  private final InstalledSteps steps;
  private final AuditTrail audit;
  private final Outbox outbox;

  private final Collection<Gate> gates = new CopyOnWriteArrayList<>();

  /** Works on the module's schema. */
  @Activate
  public Loop(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference CycleTable cycles,
      @Reference PlanRegister plans,
      @Reference InstalledSteps steps,
      @Reference AuditTrail audit,
      @Reference Outbox outbox) {
    this.database = database;
    this.register = register;
    this.cycles = cycles;
    this.plans = plans;
    this.steps = steps;
    this.audit = audit;
    this.outbox = outbox;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  /** Asks this gate from now on. */
  public void add(Gate gate) {
    gates.add(gate);
  }

  void remove(Gate gate) {
    gates.remove(gate);
  }

  /** Every reason against the next phase; empty when the cycle may move. */
  public List<Violation> ahead(Cycle cycle) {
    CyclePhase next = cycle.phase().next();
    return next == cycle.phase()
        ? List.of()
        : ask(new Transition(cycle.code(), cycle.phase(), next));
  }

  private List<Violation> ask(Transition transition) {
    List<Violation> reasons = new ArrayList<>();
    for (Gate gate : gates) {
      try {
        reasons.addAll(gate.check(transition));
      } catch (Problem e) {
        throw e;
      } catch (RuntimeException e) {
        // A gate that cannot answer keeps the cycle where it is: nothing passes by accident.
        LOG.error("A gate failed for {}", transition, e);
        String name = gate.getClass().getName();
        reasons.add(Violation.at("gate", name, "core.gate.failed", name));
      }
    }
    return reasons;
  }

  /**
   * Moves a cycle one phase on.
   *
   * @param reason why, in the caller's words; may be empty
   * @throws Problem with all reasons against it
   */
  public Cycle move(String code, CyclePhase to, String reason) {
    return database.tx(
        connection -> {
          Cycle cycle = register.toChange(connection, code);
          if (to != cycle.phase().next() || to == cycle.phase()) {
            throw Problem.of(
                Kind.CONFLICT,
                "core.cycle.step",
                PhaseNames.of(cycle.phase()),
                PhaseNames.of(cycle.phase().next()));
          }
          List<Violation> reasons = ask(new Transition(code, cycle.phase(), to));
          if (!reasons.isEmpty()) {
            throw closed(cycle, to, reasons);
          }
          if (cycle.phase() == CyclePhase.DRAFT) {
            FrozenPlan plan = plans.frozen(cycle);
            cycles.fix(cycle.id(), plan.hash(), steps.toFix());
          }
          Cycle moved = cycles.phase(cycle.id(), to);
          outbox.send("core.cycle.moved", payload(code, to));
          audit.record(
              "core.cycle.moved",
              "cycle:" + code,
              reason,
              Map.of("from", cycle.phase().name(), "to", to.name()));
          return moved;
        });
  }

  private static String payload(String code, CyclePhase to) {
    return org.baton.core.internal.store.Json.write(Map.of("cycle", code, "phase", to.name()));
  }

  private static Problem closed(Cycle cycle, CyclePhase to, List<Violation> reasons) {
    return Problem.conflict(
        "core.gate.closed", reasons, cycle.code(), PhaseNames.of(to), reasons.size());
  }
}
