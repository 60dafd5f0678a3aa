package org.baton.core.internal.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.text.Text;

/**
 * Indicators that rose and fell most against the unit's own past.
 *
 * @param risen the greatest rise first
 * @param fallen the greatest fall first
 */
public record Strengths(List<Change> risen, List<Change> fallen) {
  private static final int SHOWN = 3;

  /** Smaller changes are noise of rounding. */
  private static final double LEAST = .005;

  /** An indicator's score then and now. */
  public record Change(String code, Text title, double then, double now) {
    /** How much it rose; negative when it fell. */
    public double by() {
      return now - then;
    }
  }

  /** The changes between two trees of a unit; nothing when there is no earlier one. */
  public static Strengths between(StoredTree then, StoredTree now) {
    Map<String, Double> before = new HashMap<>();
    if (then != null) {
      then.each(
          node -> {
            if (node.isLeaf() && node.score() != null) {
              before.put(node.code(), node.score());
            }
          });
    }
    List<Change> changes = new ArrayList<>();
    now.each(
        node -> {
          if (node.isLeaf() && node.score() != null && before.containsKey(node.code())) {
            changes.add(
                new Change(
                    node.code(), node.title().text(), before.get(node.code()), node.score()));
          }
        });
    changes.sort(Comparator.comparingDouble(Change::by).reversed());
    List<Change> up = changes.stream().filter(c -> c.by() > LEAST).limit(SHOWN).toList();
    changes.sort(Comparator.comparingDouble(Change::by));
    List<Change> down = changes.stream().filter(c -> c.by() < -LEAST).limit(SHOWN).toList();
    return new Strengths(up, down);
  }
}
