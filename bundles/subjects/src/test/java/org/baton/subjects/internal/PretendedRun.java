package org.baton.subjects.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.evaluation.Observations;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.evaluation.StepContext;
import org.baton.api.evaluation.Units;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Scale;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.text.Text;

/** A run with one indicator that three groups evaluate. */
final class PretendedRun implements StepContext, SheetColumns {
  private final Plan plan;
  private final PlanTree tree;
  private final long[][] counts;
  private final double[][] means;
  private final PretendedColumn value;

  PretendedRun(int units, List<GroupShare> shares, int... minimum) {
    List<EvaluatorGroup> groups = new ArrayList<>();
    String[] codes = {"public", "experts", "self"};
    for (int i = 0; i < codes.length; i++) {
      groups.add(
          new EvaluatorGroup(
              codes[i], Text.same(codes[i]), 1, EvaluatorGroup.Side.EXTERNAL, minimum[i]));
    }
    Node indicator = node("I1", Optional.of(measure(shares)), List.of());
    plan =
        new Plan(
            "P",
            Text.same("P"),
            2025,
            new Scale(0, 100, 1),
            groups,
            node("total", Optional.empty(), List.of(indicator)),
            Adjustments.NONE,
            List.of(),
            new Ranking("min", 8));
    tree = new PlanTree(plan);
    counts = new long[units][codes.length];
    means = new double[units][codes.length];
    value = new PretendedColumn(units);
  }

  private static Measure measure(List<GroupShare> shares) {
    return new Measure(
        Measure.Source.SHEETS,
        Measure.Channel.CONSTRAINED,
        "",
        "up",
        OptionalDouble.empty(),
        new Standard("none", Map.of()),
        shares,
        Trim.NONE,
        false,
        false);
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

  PretendedRun answer(int unit, int group, long count, double mean) {
    counts[unit][group] = count;
    means[unit][group] = mean;
    return this;
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
  public SheetColumns sheets() {
    return this;
  }

  @Override
  public ScoreColumn value(int indicator) {
    return value;
  }

  @Override
  public void overUnits(UnitRange task) {
    int middle = counts.length / 2;
    task.run(middle, counts.length);
    task.run(0, middle);
  }

  @Override
  public long count(int unit, int indicator, int group) {
    return counts[unit][group];
  }

  @Override
  public double mean(int unit, int indicator, int group) {
    return counts[unit][group] == 0 ? Double.NaN : means[unit][group];
  }

  @Override
  public double sum(int unit, int indicator, int group) {
    throw new UnsupportedOperationException();
  }

  @Override
  public double sumOfSquares(int unit, int indicator, int group) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Units units() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Observations observations() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScoreColumn score(int node) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScoreColumn points() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScoreColumn total() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int grade(int unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void grade(int unit, int band) {
    throw new UnsupportedOperationException();
  }

  @Override
  public double past(int unit, int node, int yearsBack) {
    throw new UnsupportedOperationException();
  }

  @Override
  public double[] figure(String name) {
    throw new UnsupportedOperationException();
  }

  /** A column in memory. */
  static final class PretendedColumn implements ScoreColumn {
    private final double[] values;
    private final ScoreState[] states;

    PretendedColumn(int units) {
      values = new double[units];
      states = new ScoreState[units];
      Arrays.fill(values, Double.NaN);
      Arrays.fill(states, ScoreState.MISSING);
    }

    @Override
    public double value(int unit) {
      return values[unit];
    }

    @Override
    public ScoreState state(int unit) {
      return states[unit];
    }

    @Override
    public void set(int unit, double value) {
      values[unit] = value;
      states[unit] = ScoreState.SCORED;
    }

    @Override
    public void set(int unit, ScoreState state) {
      values[unit] = Double.NaN;
      states[unit] = state;
    }
  }
}
