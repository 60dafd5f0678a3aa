package org.baton.core.internal.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A run: immutable once it is done.
 *
 * @param cycle the cycle's number
 * @param progress in percent
 * @param day the day whose version of the plan it uses
 * @param problem why it has no result
 * @param units how many units it evaluated
 * @param finishedAt null until then
 * @param publishedAt null unless it was published
 */
public record EvaluationRun(
    long id,
    long cycle,
    State state,
    int progress,
    int planVersion,
    String planHash,
    LocalDate day,
    String inputHash,
    Map<String, String> parameters,
    List<StepTrace> steps,
    RunProblem problem,
    int units,
    String startedBy,
    Instant createdAt,
    Instant finishedAt,
    Instant publishedAt) {
  /** Where a run stands. */
  public enum State {
    /** It waits for its turn. */
    QUEUED,
    /** It works. */
    RUNNING,
    /** It has results. */
    DONE,
    /** It has none, and says why. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED
  }

  /** Whether the run waits or works. */
  public boolean isUnfinished() {
    return state == State.QUEUED || state == State.RUNNING;
  }
}
