package org.baton.api.evaluation;

/** The phases of an evaluation, in the order in which they run. */
public enum Phase {
  /** Answers of evaluators become values of indicators. */
  COMBINE,
  /** Values of indicators become scores by their standards. */
  STANDARDISE,
  /** Scores of indicators become scores of the nodes above. */
  AGGREGATE,
  /** Bonus, deduction and veto. */
  ADJUST,
  /** Totals become grades. */
  GRADE,
  /** Comparison with the unit's own past. */
  COMPARE
}
