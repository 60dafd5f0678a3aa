package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baton.api.plan.Node;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plan.PlanParameters;

/** The tree of a plan as lines of a table, with the weights as fields while it can be changed. */
public final class PlanLines {
  private static final double PERCENT = 100;

  private final PlanState state;
  private final PlanWords words;
  private final UnaryOperator<String> entered;
  private final Map<String, String> mistakes = new HashMap<>();
  private final Map<String, PlanChange.Kind> changed;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line of the table.
   *
   * @param indent what stands before the title to show how deep the node is
   * @param path the page of the node
   * @param criterion whether it has nodes below
   * @param group the code of the node above, whose children's weights are summed; empty on top
   * @param weight its weight, as it was typed or as it is
   * @param sum the sum of the weights below; empty for an indicator
   * @param share its share of the total, in percent
   * @param measured where its value comes from
   * @param rule how it becomes a score, or how the scores below become its score
   * @param badge how it differs from the version before; empty when it does not
   * @param mistake what is wrong with the weight; empty when nothing is
   */
  public record Line(
      String indent,
      String code,
      String title,
      String path,
      boolean criterion,
      String group,
      String weight,
      String sum,
      String share,
      String measured,
      String rule,
      String badge,
      String mistake) {}

  PlanLines(
      PlanState state, List<PlanChange> changes, UnaryOperator<String> entered, Problem problem) {
    this.state = state;
    this.words = state.words();
    this.entered = entered;
    Set<PlanChange.About> nodes = Set.of(PlanChange.About.CRITERION, PlanChange.About.INDICATOR);
    this.changed =
        changes.stream()
            .filter(c -> nodes.contains(c.about()))
            .collect(Collectors.toMap(PlanChange::code, PlanChange::kind, (a, b) -> a));
    if (problem != null) {
      problem.violations().forEach(this::mistake);
    }
  }

  private void mistake(Violation v) {
    if (v.field().endsWith("/weight")) {
      String code = v.field().substring(0, v.field().length() - "/weight".length());
      String remedy = CycleParts.remedy(state.reader(), v);
      mistakes.putIfAbsent(code, CycleParts.sentence(state.reader(), v) + " " + remedy);
    }
  }

  List<Line> lines() {
    add(state.plan().root(), null, 0, 1);
    return lines;
  }

  private void add(Node node, Node above, int depth, double share) {
    lines.add(line(node, above, depth, share));
    double sum = sum(node);
    for (Node child : node.children()) {
      add(child, node, depth + 1, sum == 0 ? 0 : share * child.weight() / sum);
    }
  }

  static double sum(Node node) {
    return node.children().stream().mapToDouble(Node::weight).sum();
  }

  private Line line(Node node, Node above, int depth, double share) {
    boolean criterion = !node.isIndicator();
    String typed = entered.apply("w." + node.code());
    PlanChange.Kind kind = changed.get(node.code());
    return new Line(
        "\u3000".repeat(depth),
        node.code(),
        state.reader().t(node.title()),
        state.node(node.code()),
        criterion,
        above == null ? "" : above.code(),
        typed == null || typed.isEmpty() ? PlanParameters.number(node.weight()) : typed,
        criterion ? words.number(sumOf(node)) : "",
        state.reader().number(share * PERCENT, 2),
        criterion ? "" : words.measured(node.measure().orElseThrow()),
        criterion
            ? words.aggregation(node.aggregation())
            : words.rule(node.measure().orElseThrow().standard()),
        kind == null ? "" : state.reader().t("core.plan.kind." + CycleParts.word(kind)),
        mistakes.getOrDefault(node.code(), ""));
  }

  /** The sum of the weights below as they were typed, as far as they are numbers. */
  private double sumOf(Node node) {
    return node.children().stream().mapToDouble(this::typedWeight).sum();
  }

  private double typedWeight(Node child) {
    String typed = entered.apply("w." + child.code());
    try {
      return typed == null || typed.isBlank() ? child.weight() : Double.parseDouble(typed.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
