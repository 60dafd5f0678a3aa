package org.baton.core.internal.engine;

import org.baton.api.evaluation.StepContext;

/** Takes the results in the order of the units' indexes, from one thread. */
@FunctionalInterface
public interface ResultSink {
  /** Sees all columns once the steps have run, before the first result. */
  default void begin(StepContext columns) {}

  /** How many units' results are made by a thread at a time. */
  default int block() {
    return 64;
  }

  /**
   * Makes the results of the units from one index to below another ready to be taken. Several
   * threads call this at once, in no order; what it returns is run by one thread, in the order of
   * units.
   */
  Runnable prepare(UnitResults results, int from, int to);
}
