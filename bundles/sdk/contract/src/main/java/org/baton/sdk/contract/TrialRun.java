package org.baton.sdk.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GradeBand;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Scale;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.text.Text;
import org.baton.sdk.platform.MemoryRun;

/** A small run with something of everything: two groups, three indicators, some of it missing. */
final class TrialRun {
  private static final int UNITS = 7;
  private static final int SHEETS = 2;

  private TrialRun() {}

  static MemoryRun make() {
    MemoryRun run = MemoryRun.of(plan(), UNITS);
    for (int unit = 0; unit < UNITS; unit++) {
      fill(run, unit);
    }
    return run;
  }

  private static void fill(MemoryRun run, int unit) {
    boolean missing = unit == UNITS - 1;
    for (int indicator = 0; indicator < run.tree().indicators() && !missing; indicator++) {
      double value = 40 + 7 * unit + 3 * indicator;
      run.input().observe(unit, indicator, 0, value).observe(unit, indicator, 1, value - 5);
      run.input().aim(unit, indicator, 80);
      run.value(indicator).set(unit, value);
      run.score(run.tree().nodeOfIndicator(indicator)).set(unit, value);
    }
    for (int group = 0; group < run.plan().groups().size() && !missing; group++) {
      run.input().answer(unit, SHEETS, group, 60 + unit, 70 + group, 80);
    }
    if (!missing) {
      run.input().adjust(unit, 0, unit % 2);
      run.total().set(unit, 50 + 6 * unit);
      run.points().set(unit, unit % 3);
      run.grade(unit, unit % run.plan().grades().size());
      run.published(unit, "total", 1, 45 + 6 * unit);
    }
  }

  private static Plan plan() {
    List<Node> leaves =
        List.of(
            leaf("A", Measure.Source.OBSERVATIONS, List.of()),
            leaf("B", Measure.Source.OBSERVATIONS, List.of()),
            leaf(
                "C",
                Measure.Source.SHEETS,
                List.of(
                    new GroupShare("experts", 0.6, true), new GroupShare("public", 0.4, false))));
    return new Plan(
        "TRIAL",
        Text.same("Trial"),
        2026,
        new Scale(0, 100, 1),
        List.of(group("experts"), group("public")),
        node("total", Optional.empty(), leaves),
        new Adjustments(List.of(new Adjustments.Item("late", Text.same("Late"), -1)), 5, 5),
        List.of(
            new GradeBand("good", Text.same("Good"), 75),
            new GradeBand("fair", Text.same("Fair"), 0)),
        new Ranking("min", 8));
  }

  private static EvaluatorGroup group(String code) {
    return new EvaluatorGroup(code, Text.same(code), 1, EvaluatorGroup.Side.EXTERNAL, 1);
  }

  private static Node leaf(String code, Measure.Source source, List<GroupShare> groups) {
    Measure measure =
        new Measure(
            source,
            Measure.Channel.CONSTRAINED,
            "",
            "up",
            OptionalDouble.empty(),
            new Standard("none", Map.of()),
            groups,
            Trim.NONE,
            false,
            false);
    return node(code, Optional.of(measure), List.of());
  }

  private static Node node(String code, Optional<Measure> measure, List<Node> children) {
    return new Node(
        code,
        Text.same(code),
        1,
        new Aggregation("arithmetic", 1),
        new MissingRule("insufficient", 0, 0),
        new Rounding("none", 0),
        measure,
        children);
  }
}
