package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/** What is wrong with the input, up to a number that somebody can still read. */
final class Mistakes {
  private static final int MOST = 100;

  private final List<Violation> found = new ArrayList<>();

  /** Notes a mistake; ends the run at once when there are too many. */
  synchronized void add(
      String source, long row, String field, Object value, String code, Object... arguments) {
    int line = (int) Math.min(row, Integer.MAX_VALUE);
    found.add(Violation.at(source, line, field, value, code, arguments));
    if (found.size() >= MOST) {
      endIfAny();
    }
  }

  /** Ends the run when something is wrong. */
  synchronized void endIfAny() {
    if (!found.isEmpty()) {
      List<Violation> sorted = new ArrayList<>(found);
      sorted.sort(Comparator.comparing(Violation::source).thenComparingInt(Violation::line));
      throw Problem.invalid("core.engine.input-wrong", sorted, sorted.size());
    }
  }
}
