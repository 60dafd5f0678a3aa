package org.baton.subjects.internal.survey;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Which cells of a table of counts are hidden, so that no small group is shown and none can be
 * computed from the others and the margins.
 *
 * <p>Cells and margins are seen as the edges of a graph between rows and columns, with one more row
 * and column for the margins, so that every row and column of signed counts sums to zero. A hidden
 * cell can be computed exactly if and only if its edge is a bridge of the hidden edges (D.
 * Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17,
 * 1988). So each hidden edge that is a bridge is closed to a circle by the cheapest way through
 * cells that are not empty: small cells first, margins last. Empty cells are shown: nobody is in
 * them, and hiding them would protect nobody.
 *
 * <p>The whole is told elsewhere, too, so that it protects nothing: it is hidden only when it is
 * small itself, and then everything is.
 */
final class Suppression {
  private static final double MARGIN_COSTS = 1000;

  private final long[][] counts;
  private final boolean[][] hidden;
  private final int rows;
  private final int columns;

  private Suppression(long[][] inner, int minimum) {
    rows = inner.length + 1;
    columns = (inner.length == 0 ? 0 : inner[0].length) + 1;
    counts = new long[rows][columns];
    hidden = new boolean[rows][columns];
    for (int r = 0; r < rows - 1; r++) {
      for (int c = 0; c < columns - 1; c++) {
        counts[r][c] = inner[r][c];
        counts[r][columns - 1] += inner[r][c];
        counts[rows - 1][c] += inner[r][c];
        counts[rows - 1][columns - 1] += inner[r][c];
      }
    }
    boolean few = isFew(counts[rows - 1][columns - 1], minimum);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        hidden[r][c] = few || isFew(counts[r][c], minimum);
      }
    }
  }

  /** Whether there are some, but too few to be told. */
  static boolean isFew(long count, int minimum) {
    return count > 0 && count < minimum;
  }

  /**
   * What is hidden of a table.
   *
   * @param counts a row of counts for every group, 0 or more
   * @param minimum counts below this, but for 0, are hidden; when the whole is below it, all are
   * @return one row and one column more than the table: the last column holds the totals of the
   *     rows, the last row those of the columns, the corner the whole
   */
  static boolean[][] hidden(long[][] counts, int minimum) {
    Suppression of = new Suppression(counts, minimum);
    of.complete();
    return of.hidden;
  }

  private void complete() {
    for (int[] bridge = new Bridges().first(); bridge != null; bridge = new Bridges().first()) {
      close(bridge[0], bridge[1]);
    }
  }

  /** Finds a hidden cell by which alone a row and a column hang together (R. E. Tarjan, 1974). */
  private final class Bridges {
    private final int[] entered = new int[rows + columns];
    private final int[] low = new int[rows + columns];
    private int clock;
    private int[] found;

    /** The row and the column of one; null when there is none. */
    int[] first() {
      for (int row = 0; row < rows && found == null; row++) {
        if (entered[row] == 0) {
          visit(row, -1);
        }
      }
      return found;
    }

    private void visit(int at, int from) {
      entered[at] = ++clock;
      low[at] = clock;
      int begin = at < rows ? rows : 0;
      int end = at < rows ? rows + columns : rows;
      for (int other = begin; other < end && found == null; other++) {
        if (other == from || !isHidden(at, other)) {
          continue;
        }
        if (entered[other] > 0) {
          low[at] = Math.min(low[at], entered[other]);
          continue;
        }
        visit(other, at);
        low[at] = Math.min(low[at], low[other]);
        if (low[other] > entered[at] && found == null) {
          found = new int[] {Math.min(at, other), Math.max(at, other) - rows};
        }
      }
    }
  }

  private boolean is(int one, int other, int row, int column) {
    return Math.min(one, other) == row && Math.max(one, other) == rows + column;
  }

  private boolean isHidden(int one, int other) {
    return hidden[Math.min(one, other)][Math.max(one, other) - rows];
  }

  private double cost(int one, int other) {
    int r = Math.min(one, other);
    int c = Math.max(one, other) - rows;
    if (hidden[r][c]) {
      return 0;
    }
    boolean whole = r == rows - 1 && c == columns - 1;
    boolean margin = r == rows - 1 || c == columns - 1;
    // The logarithm, so that two small cells are dearer than one of a middling size.
    return counts[r][c] == 0 || whole
        ? Double.POSITIVE_INFINITY
        : 1 + StrictMath.log(counts[r][c]) + (margin ? MARGIN_COSTS : 0);
  }

  /**
   * Hides the cheapest way from the row to the column besides the cell itself (E. W. Dijkstra).
   * There always is one without the whole: a hidden cell is not all there is, so another row or
   * column has somebody in it, and the way leads by that one's cell and margins.
   */
  private void close(int row, int column) {
    int nodes = rows + columns;
    double[] costs = new double[nodes];
    int[] from = new int[nodes];
    boolean[] done = new boolean[nodes];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    PriorityQueue<double[]> next = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
    costs[row] = 0;
    next.add(new double[] {0, row});
    while (!next.isEmpty()) {
      int at = (int) next.poll()[1];
      if (done[at]) {
        continue;
      }
      done[at] = true;
      for (int other = at < rows ? rows : 0; other < (at < rows ? nodes : rows); other++) {
        if (!is(at, other, row, column)) {
          double reached = costs[at] + cost(at, other);
          if (reached < costs[other]) {
            costs[other] = reached;
            from[other] = at;
            next.add(new double[] {reached, other});
          }
        }
      }
    }
    for (int at = rows + column; at != row; at = from[at]) {
      hidden[Math.min(at, from[at])][Math.max(at, from[at]) - rows] = true;
    }
  }
}
