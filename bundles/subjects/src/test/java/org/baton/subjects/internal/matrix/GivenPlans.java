package org.baton.subjects.internal.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Scale;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.text.Text;

/**
 * Plans of one cycle, kept as they are given: a tree of two branches weighing 3 and 1; in the first
 * the indicators A1 and A2, each half, in the second B1 from observations.
 */
public final class GivenPlans implements Plans {
  /** The cycle that has a plan. */
  public static final String CYCLE = "C";

  /** What is there. */
  public Plan plan;

  /** The number of the newest version. */
  public int number = 1;

  /** From which version the newest was to be made. */
  public int from;

  /** A plan of a year in which experts, with fair scores, and the public answer both indicators. */
  public GivenPlans(int year) {
    plan =
        new Plan(
            "P",
            Text.same("Plan"),
            year,
            new Scale(0, 100, 0),
            List.of(group("experts", 60, 2), group("public", 40, 3)),
            tree(shares(), shares()),
            Adjustments.NONE,
            List.of(),
            new Ranking("min", 8));
  }

  private static EvaluatorGroup group(String code, double weight, int minimum) {
    return new EvaluatorGroup(
        code,
        Text.same(code),
        weight,
        EvaluatorGroup.Side.EXTERNAL,
        minimum,
        code.equals("experts"));
  }

  private static List<GroupShare> shares() {
    return List.of(new GroupShare("experts", 60, true), new GroupShare("public", 40, false));
  }

  private static Node tree(List<GroupShare> first, List<GroupShare> second) {
    Node a = node("A", 3, List.of(leaf("A1", first), leaf("A2", second)));
    Node b = node("B", 1, List.of(leaf("B1", List.of())));
    return node("T", 1, List.of(a, b));
  }

  private static Node node(String code, double weight, List<Node> children) {
    return new Node(
        code,
        Text.same(code),
        weight,
        new Aggregation("arithmetic", 1),
        new MissingRule("insufficient", 0, 0),
        new Rounding("none", 0),
        Optional.empty(),
        children);
  }

  private static Node leaf(String code, List<GroupShare> shares) {
    Measure measure =
        new Measure(
            shares.isEmpty() ? Measure.Source.OBSERVATIONS : Measure.Source.SHEETS,
            Measure.Channel.CONSTRAINED,
            "",
            "up",
            OptionalDouble.empty(),
            new Standard("none", Map.of()),
            shares,
            Trim.NONE,
            false,
            false);
    return new Node(
        code,
        Text.same(code),
        1,
        new Aggregation("arithmetic", 1),
        new MissingRule("insufficient", 0, 0),
        new Rounding("none", 0),
        Optional.of(measure),
        List.of());
  }

  @Override
  public Optional<Saved> newest(String cycle) {
    return plan(cycle).map(p -> new Saved(number, "0".repeat(64), false, ""));
  }

  @Override
  public Optional<Saved> current(String cycle) {
    return newest(cycle);
  }

  @Override
  public Optional<Plan> plan(String cycle) {
    return cycle.equals(CYCLE) ? Optional.of(plan) : Optional.empty();
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved freeze(String cycle, int of) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved share(
      String cycle,
      int of,
      List<EvaluatorGroup> groups,
      Map<String, List<GroupShare>> shares,
      String note) {
    from = of;
    Node tree = tree(shares.getOrDefault("A1", shares()), shares.getOrDefault("A2", shares()));
    plan =
        new Plan(
            plan.code(),
            plan.title(),
            plan.year(),
            plan.scale(),
            groups,
            tree,
            plan.adjustments(),
            plan.grades(),
            plan.ranking());
    number++;
    return newest(cycle).orElseThrow();
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    throw new UnsupportedOperationException();
  }
}
