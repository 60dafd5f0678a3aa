package org.baton.core.internal.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.evaluation.Observations;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.evaluation.StepContext;
import org.baton.api.evaluation.Units;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;

/** All columns of a run. */
final class RunContext implements StepContext {
  private final Plan plan;
  private final PlanTree tree;
  private final UnitTable units;
  private final AnswerColumns answers;
  private final ValueColumns observations;
  private final PastScores past;
  private final UnitRanges ranges;
  private final Columns[] values;
  private final Columns[] scores;
  private final Columns points;
  private final Columns total;
  private final int[] grades;
  private final Map<String, double[]> figures = new TreeMap<>();

  RunContext(
      Plan plan,
      PlanTree tree,
      UnitTable units,
      AnswerColumns answers,
      ValueColumns observations,
      PastScores past,
      UnitRanges ranges) {
    this.plan = plan;
    this.tree = tree;
    this.units = units;
    this.answers = answers;
    this.observations = observations;
    this.past = past;
    this.ranges = ranges;
    this.values = columns(tree.indicators());
    this.scores = columns(tree.size());
    this.points = new Columns(units.size());
    this.total = new Columns(units.size());
    this.grades = new int[units.size()];
    Arrays.fill(grades, -1);
    takeObservations();
  }

  private Columns[] columns(int count) {
    Columns[] columns = new Columns[count];
    Arrays.setAll(columns, i -> new Columns(units.size()));
    return columns;
  }

  private void takeObservations() {
    for (int i = 0; i < values.length; i++) {
      Measure measure = tree.node(tree.nodeOfIndicator(i)).measure().orElseThrow();
      for (int u = 0; measure.source() == Measure.Source.OBSERVATIONS && u < units.size(); u++) {
        double value = observations.value(u, i, 0);
        if (!Double.isNaN(value)) {
          values[i].set(u, value);
        }
      }
    }
  }

  /** Makes the root's scores the totals, before anything is added or taken. */
  void takeTotals() {
    total.copyFrom(scores[0]);
  }

  Map<String, double[]> figures() {
    return figures;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public PlanTree tree() {
    return tree;
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  public SheetColumns sheets() {
    return answers;
  }

  @Override
  public Observations observations() {
    return observations;
  }

  @Override
  public ScoreColumn value(int indicator) {
    return values[indicator];
  }

  @Override
  public ScoreColumn score(int node) {
    return scores[node];
  }

  @Override
  public ScoreColumn points() {
    return points;
  }

  @Override
  public ScoreColumn total() {
    return total;
  }

  @Override
  public int grade(int unit) {
    return grades[unit];
  }

  @Override
  public void grade(int unit, int band) {
    if (band < -1 || band >= plan.grades().size()) {
      throw new IllegalArgumentException("the plan has no grade " + band);
    }
    grades[unit] = band;
  }

  @Override
  public double past(int unit, int node, int yearsBack) {
    return past.score(unit, tree.node(node).code(), yearsBack);
  }

  @Override
  public double[] figure(String name) {
    synchronized (figures) {
      return figures.computeIfAbsent(
          name,
          n -> {
            double[] figure = new double[units.size()];
            Arrays.fill(figure, Double.NaN);
            return figure;
          });
    }
  }

  @Override
  public void overUnits(UnitRange task) {
    ranges.run(task);
  }
}
