package org.baton.core.internal.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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
  /** Lanes beyond this share of the memory would crowd out the results. */
  private static final int LANES_SHARE = 3;

  static final int ODD = -1;
  static final int NONE = -2;

  private final int groups;
  private final int cellsPerUnit;
  private final int[] slotOf;
  private final boolean[] zeroIsMissing;
  private final double step;
  private final long lowest;
  private final long highest;
  private final int cells;
  private final Deque<CellSums> idle = new ArrayDeque<>();
  private int lanes;
  private volatile CellSums sums;
  private final Extremes extremes;
  private final boolean trims;
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
    this.step = StrictMath.pow(10, plan.scale().digits());
    this.lowest = Math.round(plan.scale().min() * step);
    this.highest = Math.round(plan.scale().max() * step);
    this.cells = cells(units.size(), cellsPerUnit);
    this.extremes = new Extremes(plan, tree, units.size());
    this.trims = extremes.any();
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
  public SheetSink lane() {
    synchronized (idle) {
      if (idle.isEmpty()) {
        long all = CellSums.bytes(cells) * (lanes + 1);
        if (all > Runtime.getRuntime().maxMemory() / LANES_SHARE) {
          return this;
        }
        lanes++;
        idle.push(newSums());
      }
      return new AnswerLane(this, idle.pop());
    }
  }

  void closed(AnswerLane lane) {
    synchronized (idle) {
      idle.push(lane.sums());
    }
  }

  /** Puts together what the lanes took; to be called when all of them are closed. */
  void merge(UnitRanges ranges) {
    if (sums == null) {
      sums = idle.isEmpty() ? newSums() : idle.pop();
    }
    while (!idle.isEmpty()) {
      CellSums lane = idle.pop();
      try {
        ranges.run((from, to) -> sums.take(lane, from * cellsPerUnit, to * cellsPerUnit));
      } catch (CellSums.Overflow e) {
        throw overflow(e);
      }
    }
  }

  private CellSums newSums() {
    return new CellSums(cells, lowest, highest);
  }

  /** The sums of threads without a lane. */
  private CellSums shared() {
    CellSums there = sums;
    if (there == null) {
      synchronized (idle) {
        there = sums == null ? newSums() : sums;
        sums = there;
      }
    }
    return there;
  }

  @Override
  public void sheet(long row, int unit, int group, int[] indicators, double[] values) {
    for (int i = 0; i < indicators.length; i++) {
      answer(row, unit, indicators[i], group, values[i]);
    }
  }

  @Override
  public void answer(long row, int unit, int indicator, int group, double value) {
    answer(row, unit, indicator, group, value, this);
  }

  void answer(long row, int unit, int indicator, int group, double value, SheetSink to) {
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
    to.exact(row, unit, indicator, group, (long) whole);
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
    try {
      shared().add(cell, scaled);
    } catch (CellSums.Overflow e) {
      throw overflow(e);
    }
    extremes.add(unit, indicator, group, scaled);
  }

  /** The cell of an answer; {@link #NONE} when it does not count, {@link #ODD} when it is wrong. */
  int plainCell(int unit, int indicator, int group, long scaled) {
    int cell = cell(unit, indicator, group);
    if (scaled < lowest || scaled > highest || cell < 0) {
      return ODD;
    }
    if (scaled == 0 && zeroIsMissing[indicator]) {
      return NONE;
    }
    if (trims) {
      extremes.add(unit, indicator, group, scaled);
    }
    return cell;
  }

  Problem overflow(CellSums.Overflow e) {
    return Problem.of(Problem.Kind.TOO_LARGE, "core.engine.sum-overflow", plan.scale().digits())
        .causedBy(e);
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
    CellSums all = sums;
    long answers = 0;
    for (int cell = 0; cell < cells; cell++) {
      answers += all.count(cell);
    }
    return answers;
  }

  @Override
  public long count(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : sums.count(cell);
  }

  @Override
  public double sum(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : sums.sum(cell) / step;
  }

  @Override
  public double sumOfSquares(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    return cell < 0 ? 0 : sums.squares(cell) / (step * step);
  }

  @Override
  public double mean(int unit, int indicator, int group) {
    int cell = cell(unit, indicator, group);
    if (cell < 0) {
      return Double.NaN;
    }
    CellSums all = sums;
    int trimmed = trims ? extremes.trimmed(indicator) : 0;
    long left = all.count(cell) - trimmed;
    if (left <= 0) {
      return Double.NaN;
    }
    long sum = trimmed == 0 ? all.sum(cell) : all.sum(cell) - extremes.sum(unit, indicator, group);
    return sum / (step * left);
  }

  /** Feeds the columns of one unit to a digest. */
  void digest(int unit, MessageDigest digest) {
    if (cellsPerUnit == 0) {
      return;
    }
    CellSums all = sums;
    ByteBuffer bytes = ByteBuffer.allocate(cellsPerUnit * 20);
    int from = unit * cellsPerUnit;
    for (int cell = from; cell < from + cellsPerUnit; cell++) {
      bytes.putInt((int) all.count(cell)).putLong(all.sum(cell)).putLong(all.squares(cell));
    }
    digest.update(bytes.array());
    extremes.digest(unit, digest);
  }
}
