package org.baton.api.evaluation;

import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.osgi.annotation.versioning.ProviderType;

/** All that a step reads and writes. Columns may be written for different units in parallel. */
@ProviderType
public interface StepContext {
  /** The plan in force. */
  Plan plan();

  /** The plan's nodes by index. */
  PlanTree tree();

  /** The evaluated units. */
  Units units();

  /** What evaluators answered. */
  SheetColumns sheets();

  /** What was reported. */
  Observations observations();

  /**
   * The values of an indicator, before any standard: observations are there from the start, answers
   * of evaluators after {@link Phase#COMBINE}.
   *
   * @param indicator the dense index of the indicator
   */
  ScoreColumn value(int indicator);

  /** The scores of a node, on the plan's way from 0 to 100. */
  ScoreColumn score(int node);

  /** Bonus and deduction points of the unit, after {@link Phase#ADJUST}. */
  ScoreColumn points();

  /** The totals: the root's scores, changed by bonus, deduction and veto. */
  ScoreColumn total();

  /** The place of the unit's grade in the plan, best first; -1 when it has none. */
  int grade(int unit);

  /** Sets the place of the unit's grade in the plan. */
  void grade(int unit, int band);

  /**
   * The published score of a node in an earlier year, NaN when there is none.
   *
   * @param node the node's code; {@code total} in the result is the root
   */
  double past(int unit, int node, int yearsBack);

  /**
   * A further figure for every unit, stored with the result under this name; NaN until set.
   *
   * @param name starts with the module's id and a dot
   */
  double[] figure(String name);

  /** Runs the task over all units in ranges, in parallel where that is allowed. */
  void overUnits(UnitRange task);

  /** Work on the units from one index to below another. */
  @FunctionalInterface
  interface UnitRange {
    /** Does the work. */
    void run(int from, int to);
  }
}
