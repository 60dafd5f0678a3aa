package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baton.api.problem.Violation;

/** Mistakes of a file: the first thousand, and how many there are. */
final class Mistakes implements Consumer<Violation> {
  private static final int KEPT = 1_000;

  private final List<Violation> first = new ArrayList<>();
  private int count;

  @Override
  public void accept(Violation violation) {
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

  List<Violation> first() {
    return first;
  }
}
