package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.core.internal.engine.RunRecord.StepRecord;
import org.baton.core.internal.plan.PlanWriter;

/** One evaluation from input to results. */
final class Run {
  private final Plan plan;
  private final PlanTree tree;
  private final UnitTable units;
  private final PastScores past;
  private final UnitRanges ranges;
  private final Progress progress;
  private final Mistakes mistakes = new Mistakes();

  Run(Plan plan, UnitTable units, PastScores past, UnitRanges ranges, Progress progress) {
    this.plan = plan;
    this.tree = new PlanTree(plan);
    this.units = units;
    this.past = past;
    this.ranges = ranges;
    this.progress = progress;
  }

  RunRecord evaluate(EvaluationInput input, List<InstalledStep> installed, ResultSink sink) {
    AnswerColumns answers = new AnswerColumns(plan, tree, units, mistakes);
    ValueColumns values = new ValueColumns(plan, tree, units, mistakes);
    at("read", 0, 0);
    input.sheets(answers);
    input.observations(values);
    mistakes.endIfAny();
    answers.merge(ranges);
    at("hash", 0, 0);
    String inputHash = InputHash.of(input.version(), units, answers, values, ranges);
    RunContext context = new RunContext(plan, tree, units, answers, values, past, ranges);
    List<InstalledStep> steps = installed.stream().sorted(InstalledStep.ORDER).toList();
    List<StepRecord> records = run(context, steps);
    long scored = write(context, steps, sink);
    return new RunRecord(
        new PlanWriter().hash(plan),
        inputHash,
        parameters(input.version()),
        records,
        Map.of(
            "units",
            (long) units.size(),
            "answers",
            answers.answers(),
            "values",
            values.count(),
            "scored",
            scored));
  }

  private Map<String, String> parameters(String version) {
    String hashed = "SHA-256 of columns in unit order, blocks of 256";
    return Map.of(
        "plan", plan.code(),
        "year", String.valueOf(plan.year()),
        "scale.digits", String.valueOf(plan.scale().digits()),
        "sums", "exact",
        "inputHash", version.isEmpty() ? hashed : hashed + ", after the version of the plan");
  }

  private void at(String stage, long done, long total) {
    progress.at(stage, done, total);
    if (progress.cancelled()) {
      throw Problem.of(Problem.Kind.CONFLICT, "core.engine.cancelled");
    }
  }

  private List<StepRecord> run(RunContext context, List<InstalledStep> steps) {
    List<StepRecord> records = new ArrayList<>();
    boolean totals = false;
    for (InstalledStep step : steps) {
      if (!totals && step.phase().compareTo(Phase.ADJUST) >= 0) {
        context.takeTotals();
        totals = true;
      }
      at(step.id(), records.size(), steps.size());
      records.add(run(context, step));
    }
    if (!totals) {
      context.takeTotals();
    }
    return records;
  }

  private static StepRecord run(RunContext context, InstalledStep step) {
    long start = System.nanoTime();
    Outcome outcome;
    try {
      outcome = step.step().run(context);
    } catch (Problem e) {
      throw Problem.invalid(
              "core.engine.step-refused", e.violations(), step.id(), step.module(), e.getMessage())
          .causedBy(e);
    } catch (RuntimeException e) {
      throw Problem.of(
              Problem.Kind.UNAVAILABLE,
              "core.engine.step-failed",
              step.id(),
              step.module(),
              step.version(),
              String.valueOf(e.getMessage()))
          .causedBy(e);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new StepRecord(
        step.id(),
        step.module(),
        step.version(),
        step.phase().name(),
        millis,
        outcome.parameters(),
        outcome.remarks());
  }

  private long write(RunContext context, List<InstalledStep> steps, ResultSink sink) {
    UnitResults results = new UnitResults(context, steps);
    sink.begin(context);
    ranges.inOrder(
        sink.block(),
        (from, to) -> new Ready(from, sink.prepare(results, from, to)),
        (Ready block) -> {
          at("write", block.from(), units.size());
          block.taking().run();
        });
    return IntStream.range(0, units.size())
        .filter(unit -> context.total().state(unit) == ScoreState.SCORED)
        .count();
  }

  /** A block of results, ready to be taken. */
  private record Ready(int from, Runnable taking) {}
}
