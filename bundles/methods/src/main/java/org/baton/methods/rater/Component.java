package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units and raters that ratings connect, directly or through others. Severity can be compared only
 * within one.
 *
 * @param units places of units, ascending
 * @param raters places of raters, ascending
 */
public record Component(List<Integer> units, List<Integer> raters) {
  /** Copies the lists. */
  public Component {
    units = List.copyOf(units);
    raters = List.copyOf(raters);
  }

  /** All components, the one with the first unit first; who has no ratings is in none. */
  public static List<Component> of(Cells cells) {
    int[] parent = new int[cells.units() + cells.raters()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    boolean[] rated = new boolean[parent.length];
    for (int c = 0; c < cells.count(); c++) {
      int unit = cells.unit()[c];
      int rater = cells.units() + cells.rater()[c];
      rated[unit] = true;
      rated[rater] = true;
      parent[root(parent, rater)] = root(parent, unit);
    }
    Map<Integer, Component.Growing> all = new TreeMap<>();
    List<Component.Growing> inOrder = new ArrayList<>();
    for (int i = 0; i < parent.length; i++) {
      if (rated[i]) {
        Growing into = all.get(root(parent, i));
        if (into == null) {
          into = new Growing(new ArrayList<>(), new ArrayList<>());
          all.put(root(parent, i), into);
          inOrder.add(into);
        }
        if (i < cells.units()) {
          into.units.add(i);
        } else {
          into.raters.add(i - cells.units());
        }
      }
    }
    return inOrder.stream().map(g -> new Component(g.units, g.raters)).toList();
  }

  private static int root(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private record Growing(List<Integer> units, List<Integer> raters) {}
}
