package org.baton.core.internal.engine;

import org.baton.api.evaluation.StepContext;

/** Takes the results, one unit at a time in the order of their indexes, from one thread. */
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

  /** Whether the result of this unit shall say why; costs time and space. */
  default boolean explains(int unit) {
    return true;
  }
}
