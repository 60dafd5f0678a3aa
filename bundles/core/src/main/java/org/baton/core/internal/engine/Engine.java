package org.baton.core.internal.engine;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.baton.api.plan.Plan;

/**
 * Evaluates units by a plan: reads the input once into columns, runs the steps, writes the results.
 * The result does not depend on the order of the input nor on the number of threads.
 */
public final class Engine {
  private final ExecutorService executor;
  private final int threads;

  /**
   * An engine that works on the caller's thread and on others.
   *
   * @param executor runs ranges of units; not used with one thread
   * @param threads how many ranges are worked on at once, the caller's thread among them
   */
  public Engine(ExecutorService executor, int threads) {
    this.executor = threads > 1 ? Objects.requireNonNull(executor) : null;
    this.threads = Math.max(1, threads);
  }

  /** An engine that works on the caller's thread alone. */
  public static Engine onCallersThread() {
    return new Engine(null, 1);
  }

  /**
   * Evaluates.
   *
   * @param steps in any order; they run by phase, order and id
   * @return the record of the run
   * @throws org.baton.api.problem.Problem when the input is wrong, when a step fails (naming step
   *     and module) or when the run was cancelled; the sink may have results by then that must be
   *     thrown away
   */
  public RunRecord evaluate(
      Plan plan,
      UnitTable units,
      EvaluationInput input,
      PastScores past,
      List<InstalledStep> steps,
      ResultSink sink,
      Progress progress) {
    UnitRanges ranges = new UnitRanges(executor, threads, units.size());
    return new Run(plan, units, past, ranges, progress).evaluate(input, steps, sink);
  }
}
