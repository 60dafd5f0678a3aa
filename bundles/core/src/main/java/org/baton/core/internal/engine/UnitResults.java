package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.evaluation.Explainer;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.engine.UnitResult.Evidence;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.core.internal.engine.UnitResult.Sentence;

/** Makes the results of units out of the columns of a run. */
public final class UnitResults {
  private final RunContext context;
  private final PlanTree tree;
  private final List<InstalledStep> steps;
  private final Explainer[][] explainers;

  /** Takes a sentence a step says about a unit. */
  @FunctionalInterface
  public interface Telling {
    /**
     * Takes one.
     *
     * @param module the id of the module whose texts hold the key
     */
    void say(String module, String key, Object... words);
  }

  UnitResults(RunContext context, List<InstalledStep> steps) {
    this.context = context;
    this.tree = context.tree();
    this.steps = steps;
    this.explainers = new Explainer[tree.size()][];
  }

  /** All columns of the run. */
  public StepContext columns() {
    return context;
  }

  /** Further figures of a unit by name, without those that are NaN. */
  public SortedMap<String, Double> figures(int unit) {
    SortedMap<String, Double> figures = new TreeMap<>();
    for (Map.Entry<String, double[]> column : context.figures().entrySet()) {
      double figure = column.getValue()[unit];
      if (!Double.isNaN(figure)) {
        figures.put(column.getKey(), figure);
      }
    }
    return figures;
  }

  UnitResult of(int unit, boolean explain) {
    int band = context.grade(unit);
    ScoreColumn total = context.total();
    return new UnitResult(
        unit,
        context.units().code(unit),
        total.value(unit),
        total.state(unit),
        context.points().value(unit),
        band < 0 ? "" : context.plan().grades().get(band).code(),
        figures(unit),
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

  /** What the value of an indicator rests on. */
  public Evidence evidence(int unit, int indicator) {
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

  /**
   * The part of the root's score that each node stands for.
   *
   * @return by node, then by unit from the first one asked for
   */
  public double[][] shares(int from, int to) {
    double[][] shares = new double[tree.size()][to - from];
    Arrays.fill(shares[0], 1);
    for (int node = 0; node < shares.length; node++) {
      Node planned = tree.node(node);
      int[] below = tree.children(node);
      double[] parts = new double[below.length];
      for (int unit = from; unit < to && below.length > 0; unit++) {
        double whole = 0;
        for (int i = 0; i < below.length; i++) {
          parts[i] = counted(planned, below[i], unit);
          whole += parts[i];
        }
        for (int i = 0; i < below.length; i++) {
          double part = whole == 0 ? 0 : parts[i] / whole;
          shares[below[i]][unit - from] = shares[node][unit - from] * part;
        }
      }
    }
    return shares;
  }

  /** Lets the steps say how a node of a unit came about, in the order in which they ran. */
  public void explain(int node, int unit, Telling telling) {
    Explainer[] of = explainers(node);
    for (int i = 0; i < of.length; i++) {
      String module = steps.get(i).module();
      of[i].explain(unit, (key, words) -> telling.say(module, key, words));
    }
  }

  private Explainer[] explainers(int node) {
    synchronized (explainers) {
      if (explainers[node] == null) {
        explainers[node] =
            steps.stream().map(s -> s.step().explainer(context, node)).toArray(Explainer[]::new);
      }
      return explainers[node];
    }
  }

  private List<Sentence> why(int node, int unit) {
    List<Sentence> why = new ArrayList<>();
    explain(node, unit, (module, key, words) -> why.add(new Sentence(module, key, List.of(words))));
    return why;
  }
}
