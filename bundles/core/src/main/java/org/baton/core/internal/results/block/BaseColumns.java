package org.baton.core.internal.results.block;

import java.util.Arrays;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.engine.UnitResult.Evidence;
import org.baton.core.internal.engine.UnitResults;

/** What was found at each node, as columns of the units of a block, to be written first. */
final class BaseColumns {
  static final int VALUE = 0;
  static final int TARGET = 1;
  static final int SPREAD = 2;
  static final int SCORE = 3;
  static final int SHARE = 4;
  static final int DOUBLES = 5;

  /** Which of them sentences repeat. */
  private static final int[] REPEATED = {VALUE, SCORE, TARGET};

  private final UnitResults results;
  private final PlanTree tree;
  private final int from;
  private final int n;
  private final long[][] doubles;
  private final long[] states;
  private final long[] answers;

  BaseColumns(UnitResults results, int from, int to) {
    this.results = results;
    this.tree = results.columns().tree();
    this.from = from;
    this.n = to - from;
    this.doubles = new long[tree.size() * DOUBLES][];
    this.states = new long[n];
    this.answers = new long[n];
  }

  /** Reads the columns of all nodes and writes them. */
  void write(ColumnWriter out) {
    double[][] shares = results.shares(from, from + n);
    for (int node = 0; node < shares.length; node++) {
      for (int kind = 0; kind < DOUBLES; kind++) {
        doubles[node * DOUBLES + kind] = new long[n];
      }
      Arrays.fill(answers, 0);
      fill(node, shares[node]);
      out.wholes(states, n);
      out.wholes(answers, n);
      for (int kind = 0; kind < DOUBLES; kind++) {
        int column = node * DOUBLES + kind;
        if (kind == SCORE && Arrays.equals(doubles[column], doubles[node * DOUBLES + VALUE])) {
          out.same(node * DOUBLES + VALUE);
        } else {
          out.doubles(doubles[column], n);
        }
      }
    }
  }

  private void fill(int node, double[] share) {
    int indicator = tree.indicatorOfNode(node);
    ScoreColumn score = results.columns().score(node);
    ScoreColumn value = indicator < 0 ? null : results.columns().value(indicator);
    for (int i = 0; i < n; i++) {
      int unit = from + i;
      Evidence evidence = indicator < 0 ? Evidence.NONE : results.evidence(unit, indicator);
      set(node, VALUE, i, value == null ? Double.NaN : value.value(unit));
      set(node, TARGET, i, evidence.target());
      set(node, SPREAD, i, evidence.spread());
      set(node, SCORE, i, score.value(unit));
      set(node, SHARE, i, share[i]);
      states[i] = score.state(unit).ordinal();
      answers[i] = evidence.answers();
    }
  }

  private void set(int node, int kind, int i, double value) {
    doubles[node * DOUBLES + kind][i] =
        Double.isFinite(value) ? Double.doubleToLongBits(value) : ColumnWriter.ABSENT;
  }

  /**
   * The column that holds the same numbers for these units, at this node or one below it.
   *
   * @return -1 when there is none
   */
  int same(int node, long[] bits, int[] units, int count) {
    for (int kind : REPEATED) {
      if (isSame(node * DOUBLES + kind, bits, units, count)) {
        return node * DOUBLES + kind;
      }
    }
    for (int child : tree.children(node)) {
      if (isSame(child * DOUBLES + SCORE, bits, units, count)) {
        return child * DOUBLES + SCORE;
      }
    }
    return -1;
  }

  private boolean isSame(int column, long[] bits, int[] units, int count) {
    long[] base = doubles[column];
    for (int i = 0; i < count; i++) {
      if (base[units[i]] != bits[i]) {
        return false;
      }
    }
    return true;
  }
}
