package org.baton.core.internal.results.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plan.PlanReader;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.Succession;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.StoredTree.Name;
import org.baton.core.internal.results.StoredTree.Why;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunProblem;
import org.baton.core.internal.runs.StepTrace;
import org.baton.core.internal.runs.UsedPlan;
import org.baton.core.internal.runs.UsedPlan.Given;

/** A result of a unit with two indicators. */
final class Samples {
  private Samples() {}

  static StoredTree node(String code, Double score, double share, StoredTree... below) {
    return new StoredTree(
        code,
        new Name("指标" + code, "Node " + code),
        null,
        "",
        null,
        below.length == 0 ? 12L : null,
        below.length == 0 ? 4.25 : null,
        score,
        score == null ? ScoreState.INSUFFICIENT : ScoreState.SCORED,
        1,
        share,
        List.of(new Why("why", List.of(code, 3))),
        List.of(below));
  }

  static StoredResult result(Double total, Double first, Double second) {
    return new StoredResult(
        "U1",
        new Text("甲市", "Bureau One"),
        total == null ? ScoreState.INSUFFICIENT : ScoreState.SCORED,
        total,
        null,
        total == null ? "" : "B",
        Map.of(),
        node("T", total, 1, node("A", first, .6), node("B", second, .4)));
  }

  /** The only version of a plan. */
  static UsedPlan used() {
    return new UsedPlan(plan(1, "A, B", null), List.of());
  }

  /** The second version of a plan, with what the answers under the first become. */
  static UsedPlan amended() {
    PlanAmendment amendment =
        new PlanAmendment(
            "indicators:12",
            "/indicators/amendments/12",
            "indicators.view",
            LocalDate.of(2025, 7, 1),
            "a flood",
            new Heard(1, 1, 0),
            new Heard(13, 12, 2));
    FrozenPlan first = plan(1, "A, B", null);
    FrozenPlan second = plan(2, "C, A", amendment);
    Given given = new Given(1, 212, new Succession(first, second));
    return new UsedPlan(second, List.of(given));
  }

  private static FrozenPlan plan(int number, String codes, PlanAmendment amendment) {
    StringBuilder document = new StringBuilder();
    document.append("code: P\ntitle: P\nyear: 2025\ngroups: [{code: G, title: G}]\n");
    document.append("tree:\n  code: T\n  title: T\n  children:\n");
    for (String code : codes.split(", ")) {
      document.append("    - {code: %1$s, title: Node %1$s, source: sheets}\n".formatted(code));
    }
    Plan read = new PlanReader().read(document.toString()).plan();
    return new FrozenPlan(number, "plan0123", read, new PlanTree(read), amendment);
  }

  static Source source() {
    Cycle cycle =
        new Cycle(1, "C25", new Text("二〇二五", "2025"), 2025, CyclePhase.FEEDBACK, "h", List.of(), 7);
    StepTrace step = new StepTrace("core.x", "core", "1.0", "GRADE", 3, Map.of(), List.of());
    EvaluationRun run =
        new EvaluationRun(
            7,
            1,
            EvaluationRun.State.DONE,
            100,
            1,
            "plan0123",
            LocalDate.EPOCH,
            "input0123",
            Map.of("year", "2025"),
            List.of(step),
            RunProblem.NONE,
            1,
            "officer",
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    Text good = new Text("良好", "Good");
    return new Source(
        run, cycle, Map.of("grade.B", good, "why", new Text("因为{0}有{1}", "As {0} has {1}")));
  }
}
