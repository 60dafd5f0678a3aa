package org.baton.core.internal.cycles;

import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Stages.State;

/** The five stages of the closed loop, which the phases of a cycle belong to. */
public enum LoopStage {
  /** The cycle is set up, its plan is written, frozen and notified. */
  PLAN(CyclePhase.DRAFT, CyclePhase.PLANNED),
  /** The units work to the plan and are counselled. */
  COUNSEL(CyclePhase.EXECUTION, CyclePhase.EXECUTION),
  /** Results are made, commented on and final. */
  EVALUATE(CyclePhase.EVALUATION, CyclePhase.FINAL),
  /** Findings become actions. */
  IMPROVE(CyclePhase.IMPROVEMENT, CyclePhase.IMPROVEMENT),
  /** The cycle is over; what it found goes into the next plan. */
  REPLAN(CyclePhase.CLOSED, CyclePhase.CLOSED);

  private final CyclePhase first;
  private final CyclePhase last;

  LoopStage(CyclePhase first, CyclePhase last) {
    this.first = first;
    this.last = last;
  }

  /** The stage a phase belongs to. */
  public static LoopStage of(CyclePhase phase) {
    for (LoopStage stage : values()) {
      if (stage.state(phase) == State.NOW) {
        return stage;
      }
    }
    throw new IllegalArgumentException("No stage has the phase " + phase);
  }

  /** Where this stage stands when the cycle is in a phase. */
  public State state(CyclePhase phase) {
    if (phase.compareTo(first) < 0) {
      return State.AHEAD;
    }
    return phase.compareTo(last) > 0 ? State.DONE : State.NOW;
  }
}
