package org.baton.indicators.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.api.evaluation.Observations;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.evaluation.StepContext;
import org.baton.api.evaluation.Units;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;

/** A run in memory. */
final class PretendedRun implements StepContext, Observations, Units {
  private final Plan plan;
  private final PlanTree tree;
  private final int units;
  private final Column[] values;
  private final Column[] scores;
  private final Column points;
  private final Column total;
  private final int[] grades;
  final double[][][] before;
  final double[][] targets;
  final double[][] amounts;
  final Map<String, Double> published = new HashMap<>();
  private final Map<String, double[]> figures = new HashMap<>();

  PretendedRun(Plan plan, int units) {
    this.plan = plan;
    this.units = units;
    tree = new PlanTree(plan);
    values = columns(tree.indicators());
    scores = columns(tree.size());
    points = new Column(units);
    total = new Column(units);
    grades = new int[units];
    before = new double[6][][];
    for (int year = 0; year < before.length; year++) {
      before[year] = table(tree.indicators());
    }
    targets = table(tree.indicators());
    amounts = table(plan.adjustments().items().size());
  }

  private Column[] columns(int n) {
    return IntStream.range(0, n).mapToObj(i -> new Column(units)).toArray(Column[]::new);
  }

  private double[][] table(int columns) {
    double[][] table = new double[units][columns];
    for (double[] row : table) {
      Arrays.fill(row, Double.NaN);
    }
    return table;
  }

  PretendedRun values(int indicator, double... given) {
    for (int unit = 0; unit < given.length; unit++) {
      if (!Double.isNaN(given[unit])) {
        values[indicator].set(unit, given[unit]);
      }
    }
    return this;
  }

  Column column(String code) {
    return scores[tree.indexOf(code)];
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
    return this;
  }

  @Override
  public SheetColumns sheets() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Observations observations() {
    return this;
  }

  @Override
  public ScoreColumn value(int indicator) {
    return values[indicator];
  }

  @Override
  public Column score(int node) {
    return scores[node];
  }

  @Override
  public Column points() {
    return points;
  }

  @Override
  public Column total() {
    return total;
  }

  @Override
  public int grade(int unit) {
    return grades[unit];
  }

  @Override
  public void grade(int unit, int band) {
    grades[unit] = band;
  }

  @Override
  public double past(int unit, int node, int yearsBack) {
    return published.getOrDefault(unit + "/" + node + "/" + yearsBack, Double.NaN);
  }

  @Override
  public double[] figure(String name) {
    return figures.computeIfAbsent(
        name,
        key -> {
          double[] figure = new double[units];
          Arrays.fill(figure, Double.NaN);
          return figure;
        });
  }

  @Override
  public void overUnits(UnitRange task) {
    int middle = units / 2;
    task.run(middle, units);
    task.run(0, middle);
  }

  @Override
  public double value(int unit, int indicator, int yearsBack) {
    return yearsBack < before.length ? before[yearsBack][unit][indicator] : Double.NaN;
  }

  @Override
  public int yearsBack() {
    return before.length - 1;
  }

  @Override
  public double target(int unit, int indicator) {
    return targets[unit][indicator];
  }

  @Override
  public double adjustment(int unit, int item) {
    return amounts[unit][item];
  }

  @Override
  public int size() {
    return units;
  }

  @Override
  public String code(int unit) {
    return "U" + unit;
  }

  @Override
  public Text name(int unit) {
    return Text.same(code(unit));
  }

  @Override
  public String kind(int unit) {
    return "";
  }

  @Override
  public int parent(int unit) {
    return -1;
  }

  @Override
  public int indexOf(String code) {
    return Integer.parseInt(code.substring(1));
  }

  /** A column in memory. */
  static final class Column implements ScoreColumn {
    private final double[] values;
    private final ScoreState[] states;

    Column(int units) {
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
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a score: " + value);
      }
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
