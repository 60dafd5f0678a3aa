package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.evaluation.StepContext;

/** Takes the results in the order of the units' indexes, from one thread. */
@FunctionalInterface
public interface ResultSink {
  /** Sees all columns once the steps have run, before the first result. */
  default void begin(StepContext columns) {}

  /** Takes one unit's result. */
  void accept(UnitResult result);

  /**
   * Whether the result of this unit shall be made and handed over; a sink that has all it needs
   * from the columns saves the time.
   */
  default boolean takes(int unit) {
    return true;
  }

  /**
   * Makes a unit's result ready to be taken. Several threads call this at once, in no order; what
   * it returns is run by one thread, in the order of units.
   */
  default Runnable prepare(UnitResult result) {
    return () -> accept(result);
  }

  /** How many units' results are made by a thread at a time. */
  default int block() {
    return 64;
  }

  /**
   * Makes the results of the units from one index to below another ready to be taken; several
   * threads call this at once, in no order. Who stores columns reads columns; by default each
   * unit's result is made and prepared by itself.
   */
  default Runnable prepare(UnitResults results, int from, int to) {
    List<Runnable> taking = new ArrayList<>(to - from);
    for (int unit = from; unit < to; unit++) {
      if (takes(unit)) {
        taking.add(prepare(results.of(unit, explains(unit))));
      }
    }
    return () -> taking.forEach(Runnable::run);
  }

  /** Whether the result of this unit shall say why; costs time and space. */
  default boolean explains(int unit) {
    return true;
  }
}
