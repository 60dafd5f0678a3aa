package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.baton.api.problem.Violation;

/**
 * Mistakes of a file: the first thousand, and how many there are. Of what is wrong with one cell,
 * the first is told: the others mostly follow from it.
 */
final class Mistakes implements Consumer<Violation> {
  private static final int KEPT = 1_000;
  private static final int MOST_CELLS = 100_000;

  private final List<Violation> first = new ArrayList<>();
  private final Set<Cell> cells = new HashSet<>();
  private int count;

  private record Cell(int line, String column) {}

  @Override
  public void accept(Violation violation) {
    if (violation.line() > 0
        && !violation.field().isEmpty()
        && cells.size() < MOST_CELLS
        && !cells.add(new Cell(violation.line(), violation.field()))) {
      return;
    }
    count++;
    if (first.size() < KEPT) {
      first.add(violation);
    }
  }

  boolean none() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** In the order of the file. */
  List<Violation> first() {
    return first.stream().sorted(Comparator.comparingInt(Violation::line)).toList();
  }
}
