package org.baton.core.internal.cycles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Violation;

/** The one thing to do next in a cycle, the most urgent reason against its next phase first. */
public enum NextStep {
  /** Write the plan. */
  WRITE_PLAN("core.gate.plan.none", "/core/cycles/%s/plan", "core.cycles.edit"),
  /** Freeze it. */
  FREEZE_PLAN("core.gate.plan.open", "/core/cycles/%s/plan", "core.cycles.edit"),
  /** Choose the units. */
  CHOOSE_UNITS("core.gate.units", "/core/cycles/%s/units", "core.cycles.edit"),
  /** Install what evaluates. */
  INSTALL("core.gate.steps", "/modules/", "modules.install"),
  /** Bring back a step the cycle was opened with. */
  RESTORE("core.step.", "/modules/", "modules.install"),
  /** Wait for a run. */
  WAIT("core.gate.running", "/core/runs/?cycle=%s", "core.runs.start"),
  /** Start a run. */
  RUN("core.gate.run", "/core/runs/?cycle=%s", "core.runs.start"),
  /** Publish a result. */
  PUBLISH("core.gate.published", "/core/runs/?cycle=%s", "core.results.publish"),
  /** Settle what a module asks for. */
  SETTLE("", "/core/cycles/%s", "core.cycles.edit"),
  /** Go on to the next phase. */
  MOVE(null, "/core/cycles/%s#move", "core.cycles.edit"),
  /** Begin the next cycle. */
  BEGIN(null, "/core/cycles/new", "core.cycles.edit");

  private final String reason;
  private final String path;
  private final String permission;

  NextStep(String reason, String path, String permission) {
    this.reason = reason;
    this.path = path;
    this.permission = permission;
  }

  /** What to do next in a phase, given every reason against the phase after it. */
  public static NextStep of(CyclePhase phase, List<Violation> reasons) {
    if (phase == CyclePhase.CLOSED) {
      return BEGIN;
    }
    return reasons.stream().map(NextStep::of).min(Comparator.naturalOrder()).orElse(MOVE);
  }

  /** What settles a reason. */
  public static NextStep of(Violation against) {
    return Arrays.stream(values())
        .filter(s -> s.reason != null && s.settles(against.code()))
        .findFirst()
        .orElse(SETTLE);
  }

  private boolean settles(String code) {
    return reason.endsWith(".") ? code.startsWith(reason) : code.equals(reason);
  }

  /**
   * Where a reason is settled: the page that a module names in its field, or the page this step
   * belongs to.
   */
  public static String place(String cycle, Violation against) {
    return against.field().startsWith("/") ? against.field() : of(against).path(cycle);
  }

  /** Where it is done. */
  public String path(String cycle) {
    return path.formatted(cycle);
  }

  /** Whether it is done within the cycle: a role that is held for that cycle alone is enough. */
  public boolean isWithin() {
    return this != INSTALL && this != RESTORE && this != BEGIN;
  }

  /** What one must hold to do it. */
  public String permission() {
    return permission;
  }
}
