package org.baton.methods.ahp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts into which things fall that no chain of judgments connects. */
final class Parts {
  private Parts() {}

  /** The parts by their lowest member, members ascending. */
  static List<List<Integer>> of(double[][] a) {
    boolean[] seen = new boolean[a.length];
    List<List<Integer>> parts = new ArrayList<>();
    for (int start = 0; start < a.length; start++) {
      if (!seen[start]) {
        parts.add(reached(a, start, seen));
      }
    }
    return parts;
  }

  private static List<Integer> reached(double[][] a, int start, boolean[] seen) {
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    List<Integer> part = new ArrayList<>();
    seen[start] = true;
    while (!open.isEmpty()) {
      int i = open.pop();
      part.add(i);
      for (int j = 0; j < a.length; j++) {
        if (!seen[j] && !Double.isNaN(a[i][j])) {
          seen[j] = true;
          open.push(j);
        }
      }
    }
    part.sort(null);
    return part;
  }
}
