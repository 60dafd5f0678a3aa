package org.baton.core.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;

/**
 * Answers as dense columns. Answers are whole numbers of the scale's smallest step, so their sums
 * are exact and do not depend on the order in which they come, nor on the threads that add them.
 */
final class AnswerColumns implements SheetColumns, SheetSink {
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

  private final int groups;
  private final int cellsPerUnit;
  private final int[] slotOf;
  private final boolean[] zeroIsMissing;
  private final double step;
  private final long lowest;
  private final long highest;
  private final int[] counts;
  private final long[] sums;
  private final long[] squares;
  private final Extremes extremes;
  private final Mistakes mistakes;
  private final PlanTree tree;
  private final Plan plan;
  private final ThreadLocal<String> source = ThreadLocal.withInitial(() -> "");

  AnswerColumns(Plan plan, PlanTree tree, UnitTable units, Mistakes mistakes) {
    this.plan = plan;
    this.tree = tree;
    this.mistakes = mistakes;
    this.groups = plan.groups().size();
    this.slotOf = new int[tree.indicators() * Math.max(1, groups)];
    this.zeroIsMissing = new boolean[tree.indicators()];
    Arrays.fill(slotOf, -1);
    this.cellsPerUnit = placeCells();
    this.step = Math.pow(10, plan.scale().digits());
    this.lowest = Math.round(plan.scale().min() * step);
    this.highest = Math.round(plan.scale().max() * step);
    int cells = cells(units.size(), cellsPerUnit);
    this.counts = new int[cells];
    this.sums = new long[cells];
    this.squares = new long[cells];
    this.extremes = new Extremes(plan, tree, units.size());
  }

  static int cells(int units, int cellsPerUnit) {
    long cells = (long) units * cellsPerUnit;
    if (cells > Integer.MAX_VALUE - 16) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "core.engine.too-many-cells", units, cellsPerUnit);
    }
    return (int) cells;
  }

  private int placeCells() {
    int next = 0;
    for (int i = 0; i < tree.indicators(); i++) {
      Measure measure = tree.node(tree.nodeOfIndicator(i)).measure().orElseThrow();
      zeroIsMissing[i] = measure.zeroIsMissing();
      if (measure.source() == Measure.Source.SHEETS) {
        for (GroupShare share : measure.groups()) {
          slotOf[i * groups + groupIndex(plan, share.group())] = next++;
        }
      }
    }
    return next;
  }

  static int groupIndex(Plan plan, String code) {
    for (int g = 0; g < plan.groups().size(); g++) {
      if (plan.groups().get(g).code().equals(code)) {
        return g;
      }
    }
    throw new IllegalArgumentException("group " + code + " is not in the plan");
  }

  private int cell(int unit, int indicator, int group) {
    int slot = slotOf[indicator * groups + group];
    return slot < 0 ? -1 : unit * cellsPerUnit + slot;
  }

  @Override
  public void source(String name) {
    source.set(name);
  }

  @Override
  public void sheet(long row, int unit, int group, int[] indicators, double[] values) {
    for (int i = 0; i < indicators.length; i++) {
      answer(row, unit, indicators[i], group, values[i]);
    }
  }

  @Override
  public void answer(long row, int unit, int indicator, int group, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    double scaled = value * step;
    double whole = Math.rint(scaled);
    // A decimal such as 78.3 has no exact double; its product is off by a few units in last place.
    if (!(Math.abs(scaled - whole) <= 8 * Math.ulp(scaled)) || Math.abs(whole) > 1e15) {
      String code = outside(value) ? "core.engine.answer-outside" : "core.engine.answer-decimals";
      wrong(row, indicator, value, code);
      return;
    }
    exact(row, unit, indicator, group, (long) whole);
  }

  private boolean outside(double value) {
    return !(value >= plan.scale().min() && value <= plan.scale().max());
  }

  @Override
  public void exact(long row, int unit, int indicator, int group, long scaled) {
    if (scaled < lowest || scaled > highest) {
      wrong(row, indicator, scaled / step, "core.engine.answer-outside");
      return;
    }
    int cell = cell(unit, indicator, group);
    if (cell < 0) {
      String asked = plan.groups().get(group).code();
      mistakes.add(source.get(), row, code(indicator), asked, "core.engine.group-not-asked", asked);
      return;
    }
    if (scaled == 0 && zeroIsMissing[indicator]) {
      return;
    }
    add(cell, scaled);
    extremes.add(unit, indicator, group, scaled);
  }

  private void add(int cell, long scaled) {
    int count = (int) INTS.getAndAdd(counts, cell, 1);
    long sum = (long) LONGS.getAndAdd(sums, cell, scaled);
    long square = scaled * scaled;
    long squared = (long) LONGS.getAndAdd(squares, cell, square);
    long after = sum + scaled;
    boolean overflow = count == Integer.MAX_VALUE || ((sum ^ after) & (scaled ^ after)) < 0;
    boolean squareOverflow = Math.multiplyHigh(scaled, scaled) != 0 || square < 0;
    if (overflow || squareOverflow || squared + square < 0) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "core.engine.sum-overflow", plan.scale().digits());
    }
  }

  private void wrong(long row, int indicator, double value, String code) {
    mistakes.add(
        source.get(),
        row,
        code(indicator),
        plain(value),
        code,
        plain(plan.scale().min()),
        plain(plan.scale().max()),
        plan.scale().digits());
  }

  private static String plain(double value) {
    return Double.isFinite(value)
        ? java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private String code(int indicator) {
    return tree.node(tree.nodeOfIndicator(indicator)).code();
  }

  long answers() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  @Override
  public long count(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : counts[cell];
  }

  @Override
  public double sum(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : sums[cell] / step;
  }

  @Override
  public double sumOfSquares(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : squares[cell] / (step * step);
  }

  @Override
  public double mean(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    if (cell < 0) {
      return Double.NaN;
    }
    int trimmed = extremes.trimmed(indicator);
    long left = (long) counts[cell] - trimmed;
    if (left <= 0) {
      return Double.NaN;
    }
    long sum = trimmed == 0 ? sums[cell] : sums[cell] - extremes.sum(unit, indicator, group);
    return sum / (step * left);
  }

  /** Feeds the columns of one unit to a digest. */
  void digest(int unit, MessageDigest digest) {
    if (cellsPerUnit == 0) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(cellsPerUnit * 20);
    int from = unit * cellsPerUnit;
    for (int cell = from; cell < from + cellsPerUnit; cell++) {
      bytes.putInt(counts[cell]).putLong(sums[cell]).putLong(squares[cell]);
    }
    digest.update(bytes.array());
    extremes.digest(unit, digest);
  }
}
