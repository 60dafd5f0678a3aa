package org.baton.core.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;
import org.baton.core.internal.Words;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunProblem;
import org.baton.core.internal.runs.StepTrace;
import org.baton.core.internal.runs.StepTrace.Remark;

/**
 * A run as callers see it.
 *
 * @param day the day whose version of the plan it uses
 */
record RunView(
    long id,
    String cycle,
    String state,
    int progress,
    int planVersion,
    String planHash,
    LocalDate day,
    String inputHash,
    Map<String, String> parameters,
    List<StepView> steps,
    String problem,
    String remedy,
    List<Mistakes> violations,
    int units,
    String startedBy,
    Instant createdAt,
    Instant finishedAt,
    Instant publishedAt) {

  /** A step as callers see it. */
  record StepView(
      String id,
      String module,
      String version,
      String phase,
      long millis,
      Map<String, String> parameters,
      List<Mistakes> remarks) {
    static StepView of(StepTrace step, Texts texts, Locale locale) {
      List<Violation> remarks = step.remarks().stream().map(Remark::violation).toList();
      return new StepView(
          step.id(),
          step.module(),
          step.version(),
          step.phase(),
          step.millis(),
          step.parameters(),
          Mistakes.of(remarks, texts, locale));
    }
  }

  static RunView of(EvaluationRun run, String cycle, Texts texts, Locale locale) {
    RunProblem problem = run.problem();
    Object[] words = Words.restored(problem.words()).toArray();
    boolean none = problem.code().isEmpty();
    return new RunView(
        run.id(),
        cycle,
        run.state().name(),
        run.progress(),
        run.planVersion(),
        run.planHash(),
        run.day(),
        run.inputHash(),
        run.parameters(),
        run.steps().stream().map(s -> StepView.of(s, texts, locale)).toList(),
        none ? "" : texts.text(locale, problem.code(), words),
        none ? "" : texts.find(locale, problem.code() + ".remedy", words).orElse(""),
        Mistakes.of(problem.violations(), texts, locale),
        run.units(),
        run.startedBy(),
        run.createdAt(),
        run.finishedAt(),
        run.publishedAt());
  }
}
