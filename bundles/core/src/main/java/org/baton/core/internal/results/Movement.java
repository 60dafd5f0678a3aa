package org.baton.core.internal.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * What moved a total from one year to the next. In hundredths, so that what is shown adds up
 * exactly.
 *
 * @param parts the first level of the tree, each with what it added or took
 * @param rest what bonus, deduction, rounding and means that are no sums did
 * @param then the total of the earlier year
 * @param change the change of the total
 */
public record Movement(List<Part> parts, long rest, long then, long change) {
  private static final double HUNDREDTHS = 100;

  /** What one part did; its contribution then and now, in hundredths. */
  public record Part(Text title, long then, long now) {
    /** What it added or took. */
    public long change() {
      return now - then;
    }
  }

  /** The movement between two results of a unit; null when one has no total. */
  public static Movement between(StoredResult then, StoredResult now) {
    if (then == null || then.total() == null || now.total() == null) {
      return null;
    }
    Map<String, StoredTree> before = new HashMap<>();
    then.tree().children().forEach(c -> before.put(c.code(), c));
    List<Part> parts = new ArrayList<>();
    for (StoredTree child : now.tree().children()) {
      parts.add(
          new Part(
              child.title().text(),
              contribution(before.remove(child.code())),
              contribution(child)));
    }
    for (StoredTree gone : then.tree().children()) {
      if (before.containsKey(gone.code())) {
        parts.add(new Part(gone.title().text(), contribution(gone), 0));
      }
    }
    long change = hundredths(now.total()) - hundredths(then.total());
    long explained = parts.stream().mapToLong(Part::change).sum();
    return new Movement(List.copyOf(parts), change - explained, hundredths(then.total()), change);
  }

  private static long contribution(StoredTree node) {
    boolean none = node == null || node.score() == null;
    return none ? 0 : hundredths(node.share() * Objects.requireNonNull(node.score()));
  }

  private static long hundredths(double points) {
    return Math.round(points * HUNDREDTHS);
  }
}
