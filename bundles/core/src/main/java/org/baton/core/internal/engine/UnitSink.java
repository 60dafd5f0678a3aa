package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** Takes the results unit by unit, each with its tree. */
@FunctionalInterface
public interface UnitSink extends ResultSink {
  /** Takes one unit's result. */
  void accept(UnitResult result);

  /**
   * Whether the result of this unit shall be made and handed over; a sink that has all it needs
   * from the columns saves the time.
   */
  default boolean takes(int unit) {
    return true;
  }

  /** Whether the result of this unit shall say why; costs time and space. */
  default boolean explains(int unit) {
    return true;
  }

  @Override
  default Runnable prepare(UnitResults results, int from, int to) {
    List<UnitResult> made = new ArrayList<>(to - from);
    for (int unit = from; unit < to; unit++) {
      if (takes(unit)) {
        made.add(results.of(unit, explains(unit)));
      }
    }
    return () -> made.forEach(this::accept);
  }
}
