package org.baton.api.evaluation;

/** Why there is a score, or why not. */
public enum ScoreState {
  /** There is a score. */
  SCORED,
  /** Nothing was reported or answered; not zero. */
  MISSING,
  /** Too little was reported or answered for a score that could be defended. */
  INSUFFICIENT,
  /** The indicator does not apply to the unit; it counts nowhere. */
  NOT_APPLICABLE
}
