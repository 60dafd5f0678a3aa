package org.baton.core.internal.runs;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Words;

/**
 * Why a run has no result.
 *
 * @param code the key of the sentence; empty when there is no problem
 * @param words the words put into it
 * @param mistakes all mistakes found
 */
public record RunProblem(String code, List<Object> words, List<StepTrace.Remark> mistakes) {
  private static final int MOST = 1000;

  /** No problem. */
  public static final RunProblem NONE = new RunProblem("", List.of(), List.of());

  /** A problem. */
  public static RunProblem of(Problem problem) {
    return new RunProblem(
        problem.code(),
        Words.plain(problem.arguments()),
        problem.violations().stream().limit(MOST).map(StepTrace.Remark::of).toList());
  }

  /** A problem with a sentence alone. */
  public static RunProblem of(String code, String... words) {
    return new RunProblem(code, List.of((Object[]) words), List.of());
  }

  /** The mistake as people see it elsewhere. */
  public List<Violation> violations() {
    return mistakes.stream().map(StepTrace.Remark::violation).toList();
  }
}
