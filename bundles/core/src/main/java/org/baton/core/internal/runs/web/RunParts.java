package org.baton.core.internal.runs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Notice;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.core.internal.Words;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.StepTrace;

/** What pages show of a run. */
final class RunParts {
  private static final int MOST_LINES = 50;

  private RunParts() {}

  static Tone tone(EvaluationRun run) {
    return switch (run.state()) {
      case QUEUED, RUNNING -> Tone.INFO;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case CANCELLED -> Tone.PLAIN;
    };
  }

  static String state(EvaluationRun run, Reader reader) {
    String key = "core.run-state." + run.state().name().toLowerCase(Locale.ROOT);
    return reader.t(key, run.progress());
  }

  /** A problem with its reasons and what to do. */
  static Notice notice(Tone tone, Problem problem, Reader reader) {
    Object[] words = problem.arguments().toArray();
    return notice(tone, problem.code(), words, problem.violations(), reader);
  }

  /** Why a run has no result, and what to do. */
  static Notice failed(EvaluationRun run, Reader reader) {
    Object[] words = Words.restored(run.problem().words()).toArray();
    return notice(Tone.BAD, run.problem().code(), words, run.problem().violations(), reader);
  }

  private static Notice notice(
      Tone tone, String code, Object[] words, List<Violation> reasons, Reader reader) {
    List<String> lines = new ArrayList<>();
    for (Violation v : reasons.subList(0, Math.min(MOST_LINES, reasons.size()))) {
      Object[] said = v.arguments().toArray();
      lines.add(reader.t(v.code(), said) + space(reader) + remedy(v.code(), said, reader));
    }
    String remedy = remedy(code, words, reader);
    if (!remedy.isEmpty()) {
      lines.add(remedy);
    }
    return new Notice(tone, reader.t(code, words), lines, List.of());
  }

  /** Chinese sentences follow each other without a blank. */
  private static String space(Reader reader) {
    return reader.lang().equals("zh") ? "" : " ";
  }

  private static String remedy(String code, Object[] words, Reader reader) {
    String key = code + ".remedy";
    String told = reader.t(key, words);
    return told.equals(key) ? "" : told;
  }

  /** A step of a module that has no words for it is called by its id. */
  static String title(String step, Reader reader) {
    String key =
        step.contains(".") ? step.replaceFirst("\\.", ".step.") : "core.runs.stage." + step;
    String told = reader.t(key);
    return told.equals(key) ? step : told;
  }

  static Table steps(EvaluationRun run, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("core.runs.step")),
            Column.of(reader.t("core.runs.module")),
            Column.number(reader.t("core.runs.seconds")),
            Column.number(reader.t("core.runs.remarks")));
    return Table.of(
        "steps",
        reader.t("core.runs.steps"),
        columns,
        run.steps().stream().map(s -> step(s, reader)).toList());
  }

  private static List<Cell> step(StepTrace step, Reader reader) {
    double seconds = step.millis() / 1000.0;
    return List.of(
        Cell.of(title(step.id(), reader)).detail(step.id()),
        Cell.of(step.module() + " " + step.version()),
        Cell.number(reader.number(seconds, 1), seconds),
        Cell.number(reader.number(step.remarks().size()), step.remarks().size()));
  }

  static Facts facts(EvaluationRun run, UsedPlanParts plan, Reader reader) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("core.runs.started-by"), run.startedBy()));
    facts.add(Fact.of(reader.t("core.runs.created"), reader.time(run.createdAt())));
    if (run.finishedAt() != null) {
      facts.add(Fact.of(reader.t("core.runs.finished"), reader.time(run.finishedAt())));
    }
    facts.addAll(plan.facts());
    facts.add(Fact.of(reader.t("core.page.plan-hash"), run.planHash()));
    if (!run.inputHash().isEmpty()) {
      facts.add(Fact.of(reader.t("core.page.input-hash"), run.inputHash()));
    }
    return new Facts(facts, false);
  }
}
