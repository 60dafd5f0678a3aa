package org.baton.api.cycle;

/** The phases of the closed loop, in their order. */
public enum CyclePhase {
  /** The cycle is being set up. */
  DRAFT,
  /** The plan is frozen and notified. */
  PLANNED,
  /** The units work to the plan; counseling runs beside. */
  EXECUTION,
  /** Sheets and observations are collected and evaluated. */
  EVALUATION,
  /** Results are known to those concerned and open for comment. */
  PROVISIONAL,
  /** Feedback reports are delivered; reviews and appeals run. */
  FEEDBACK,
  /** Results are final. */
  FINAL,
  /** Findings become actions for the next plan. */
  IMPROVEMENT,
  /** Nothing changes any more. */
  CLOSED;

  /** The phase that follows, or this one at the end. */
  public CyclePhase next() {
    return values()[Math.min(ordinal() + 1, CLOSED.ordinal())];
  }
}
