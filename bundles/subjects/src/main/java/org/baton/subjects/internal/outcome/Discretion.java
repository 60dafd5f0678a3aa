package org.baton.subjects.internal.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Trim;
import org.baton.subjects.internal.groups.Group;

/**
 * What may be told of a group. Answers of an anonymous one are shown only together: never whose
 * they are, and no figure of fewer than its minimum, nor one from which such a figure follows.
 *
 * @param anonymous whether answers are shown only together
 * @param minimum how many answers a figure about a unit needs
 */
record Discretion(boolean anonymous, int minimum) {
  /** Of two who answered, each knows what the other said. */
  static final int FEWEST = 3;

  /** By what the plan says of a group and what its members were promised. */
  static Discretion of(EvaluatorGroup group, List<Group> register) {
    return register.stream()
        .filter(g -> g.code().equals(group.code()) && g.anonymous())
        .findFirst()
        .map(g -> Math.max(FEWEST, Math.max(g.minimum(), group.minimum())))
        .map(minimum -> new Discretion(true, minimum))
        .orElse(new Discretion(false, group.minimum()));
  }

  boolean tells(long answers) {
    return answers >= minimum;
  }

  /**
   * The units of which no figure is told. Where a group is anonymous more of them, the smallest
   * first, until what is left out together has the minimum: a single one would follow from the
   * figure for all.
   *
   * @param counts how many answers each unit has
   */
  Set<String> hidden(Map<String, Integer> counts) {
    Set<String> hidden = new HashSet<>();
    long together = 0;
    List<Map.Entry<String, Integer>> ascending =
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .toList();
    for (Map.Entry<String, Integer> unit : ascending) {
      boolean follows = anonymous && together > 0 && (hidden.size() < 2 || together < minimum);
      if (!tells(unit.getValue()) || follows) {
        hidden.add(unit.getKey());
        together += unit.getValue();
      }
    }
    return hidden;
  }

  /**
   * The same for means that leave out the highest and lowest answers. Of an anonymous group what is
   * left must have the minimum, and so must what is left out, which follows from the mean of all.
   *
   * @param counts how many answers each unit has before
   */
  Set<String> hidden(Map<String, Integer> counts, Trim trim) {
    int out = trim.high() + trim.low();
    if (!anonymous || out == 0) {
      return hidden(counts);
    }
    if (out < minimum) {
      return Set.copyOf(counts.keySet());
    }
    Map<String, Integer> left = new HashMap<>();
    counts.forEach((unit, answers) -> left.put(unit, Math.max(0, answers - out)));
    return hidden(left);
  }
}
