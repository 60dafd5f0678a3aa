package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.engine.UnitResult.Evidence;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.core.internal.engine.UnitResult.Sentence;

/** Makes the results of units out of the columns of a run. */
final class UnitResults {
  private final RunContext context;
  private final PlanTree tree;
  private final List<InstalledStep> steps;

  UnitResults(RunContext context, List<InstalledStep> steps) {
    this.context = context;
    this.tree = context.tree();
    this.steps = steps;
  }

  UnitResult of(int unit, boolean explain) {
    Map<String, Double> figures = new HashMap<>();
    context.figures().forEach((name, column) -> figures.put(name, column[unit]));
    figures.values().removeIf(v -> v.isNaN());
    int band = context.grade(unit);
    ScoreColumn total = context.total();
    return new UnitResult(
        unit,
        context.units().code(unit),
        total.value(unit),
        total.state(unit),
        context.points().value(unit),
        band < 0 ? "" : context.plan().grades().get(band).code(),
        figures,
        node(0, unit, 1, explain));
  }

  private NodeResult node(int node, int unit, double share, boolean explain) {
    Node planned = tree.node(node);
    int indicator = tree.indicatorOfNode(node);
    int[] below = tree.children(node);
    double whole = 0;
    for (int child : below) {
      whole += counted(planned, child, unit);
    }
    List<NodeResult> children = new ArrayList<>(below.length);
    for (int child : below) {
      double part = whole == 0 ? 0 : counted(planned, child, unit) / whole;
      children.add(node(child, unit, share * part, explain));
    }
    ScoreColumn score = context.score(node);
    return new NodeResult(
        planned.code(),
        indicator < 0 ? Double.NaN : context.value(indicator).value(unit),
        indicator < 0 ? Evidence.NONE : evidence(unit, indicator),
        score.value(unit),
        score.state(unit),
        planned.weight(),
        share,
        explain ? why(node, unit) : List.of(),
        children);
  }

  private Evidence evidence(int unit, int indicator) {
    SheetColumns sheets = context.sheets();
    long answers = 0;
    long free = 0;
    double squares = 0;
    for (int group = 0; group < context.plan().groups().size(); group++) {
      long count = sheets.count(unit, indicator, group);
      answers += count;
      if (count > 1) {
        double sum = sheets.sum(unit, indicator, group);
        free += count - 1;
        squares += sheets.sumOfSquares(unit, indicator, group) - sum * sum / count;
      }
    }
    double spread = free == 0 ? Double.NaN : Math.sqrt(Math.max(0, squares) / free);
    return new Evidence(context.observations().target(unit, indicator), answers, spread);
  }

  /** The weight with which a child counts: nothing when its absence is made up by the others. */
  private double counted(Node parent, int child, int unit) {
    ScoreState state = context.score(child).state(unit);
    boolean absent = state != ScoreState.SCORED && "renormalise".equals(parent.missing().rule());
    return absent || state == ScoreState.NOT_APPLICABLE ? 0 : tree.node(child).weight();
  }

  private List<Sentence> why(int node, int unit) {
    List<Sentence> why = new ArrayList<>();
    for (InstalledStep step : steps) {
      step.step()
          .explain(
              context,
              node,
              unit,
              (key, words) -> why.add(new Sentence(step.module(), key, List.of(words))));
    }
    return why;
  }
}
