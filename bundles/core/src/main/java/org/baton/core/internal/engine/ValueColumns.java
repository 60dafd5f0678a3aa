package org.baton.core.internal.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.baton.api.evaluation.Observations;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;

/** Reported values, targets and amounts, by unit; rows of columns are made when first needed. */
final class ValueColumns implements Observations, ObservationSink {
  /** More years than a trend needs are not kept. */
  static final int MOST_YEARS_BACK = 10;

  private final Plan plan;
  private final PlanTree tree;
  private final UnitTable units;
  private final Mistakes mistakes;
  private final double[][][] values;
  private final double[][] targets;
  private final double[][] adjustments;
  private final double[] planTargets;
  private int yearsBack;
  private long count;

  ValueColumns(Plan plan, PlanTree tree, UnitTable units, Mistakes mistakes) {
    this.plan = plan;
    this.tree = tree;
    this.units = units;
    this.mistakes = mistakes;
    this.values = new double[MOST_YEARS_BACK + 1][tree.indicators()][];
    this.targets = new double[tree.indicators()][];
    this.adjustments = new double[plan.adjustments().items().size()][];
    this.planTargets = new double[tree.indicators()];
    Arrays.setAll(planTargets, i -> measure(i).target().orElse(Double.NaN));
  }

  private Measure measure(int indicator) {
    return tree.node(tree.nodeOfIndicator(indicator)).measure().orElseThrow();
  }

  @Override
  public void value(long row, int unit, int indicator, int back, double value) {
    if (back > MOST_YEARS_BACK || back < 0) {
      mistakes.add("", row, "year", plan.year() - back, "core.engine.year", MOST_YEARS_BACK);
    } else if (!Double.isNaN(value) && !(value == 0 && measure(indicator).zeroIsMissing())) {
      yearsBack = Math.max(yearsBack, back);
      put(values[back], indicator, unit, value, row, code(indicator));
    }
  }

  @Override
  public void target(long row, int unit, int indicator, double target) {
    put(targets, indicator, unit, target, row, code(indicator));
  }

  @Override
  public void adjustment(long row, int unit, int item, double amount) {
    put(adjustments, item, unit, amount, row, plan.adjustments().items().get(item).code());
  }

  private void put(double[][] columns, int at, int unit, double value, long row, String field) {
    if (Double.isNaN(value)) {
      return;
    }
    if (columns[at] == null) {
      columns[at] = new double[units.size()];
      Arrays.fill(columns[at], Double.NaN);
    }
    if (!Double.isFinite(value)) {
      mistakes.add("", row, field, value, "core.engine.value-not-finite", units.code(unit));
    } else if (!Double.isNaN(columns[at][unit])) {
      mistakes.add("", row, field, value, "core.engine.value-twice", units.code(unit), field);
    } else {
      columns[at][unit] = value + 0.0;
      count++;
    }
  }

  private String code(int indicator) {
    return tree.node(tree.nodeOfIndicator(indicator)).code();
  }

  private static double at(double[][] columns, int column, int unit) {
    return columns[column] == null ? Double.NaN : columns[column][unit];
  }

  long count() {
    return count;
  }

  @Override
  public double value(int unit, int indicator, int back) {
    return back < 0 || back > MOST_YEARS_BACK ? Double.NaN : at(values[back], indicator, unit);
  }

  @Override
  public int yearsBack() {
    return yearsBack;
  }

  @Override
  public double target(int unit, int indicator) {
    double own = at(targets, indicator, unit);
    return Double.isNaN(own) ? planTargets[indicator] : own;
  }

  @Override
  public double adjustment(int unit, int item) {
    return at(adjustments, item, unit);
  }

  /** Feeds what was reported for one unit to a digest. */
  void digest(int unit, MessageDigest digest) {
    int columns = (yearsBack + 2) * tree.indicators() + adjustments.length;
    ByteBuffer bytes = ByteBuffer.allocate(columns * Double.BYTES);
    for (int back = 0; back <= yearsBack; back++) {
      put(bytes, values[back], unit);
    }
    put(bytes, targets, unit);
    put(bytes, adjustments, unit);
    digest.update(bytes.array());
  }

  private static void put(ByteBuffer bytes, double[][] columns, int unit) {
    for (int i = 0; i < columns.length; i++) {
      bytes.putDouble(at(columns, i, unit));
    }
  }
}
