package org.baton.core.internal.engine;

/** What an evaluation reads: answers of evaluators and reported values, each streamed once. */
public interface EvaluationInput {
  /** Hands over all answers; several threads of the input may call the sink at once. */
  void sheets(SheetSink sink);

  /** Hands over all reported values, from one thread. */
  void observations(ObservationSink sink);

  /**
   * Under which version of an amended plan the answers are read, as it goes into the hash of the
   * input; empty for a plan that never was amended.
   */
  default String version() {
    return "";
  }
}
