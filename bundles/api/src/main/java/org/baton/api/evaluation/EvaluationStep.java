package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One step of an evaluation, registered as a service and annotated with {@link Step}. It works on
 * columns, is deterministic, and keeps no state between runs.
 */
@ConsumerType
public interface EvaluationStep {
  /**
   * Reads columns and writes columns.
   *
   * @return the parameters it used and its remarks
   * @throws org.baton.api.problem.Problem when the plan or the data do not allow the step; the run
   *     fails and nothing of it is published
   */
  Outcome run(StepContext context);

  /**
   * Says, after the run and in words, how this step came to the value of one node for one unit.
   * Called when a result is written, for several units at once on several threads; says nothing
   * about nodes it did not touch.
   */
  default void explain(StepContext context, int node, int unit, Explanation explanation) {}

  /**
   * Prepares to explain one node for many units, once a run: what is the same for all of them need
   * not be looked up again. By default it calls {@link #explain} for each.
   */
  default Explainer explainer(StepContext context, int node) {
    return (unit, explanation) -> explain(context, node, unit, explanation);
  }
}
