package org.baton.core.internal.engine;

/** What an evaluation reads: answers of evaluators and reported values, each streamed once. */
public interface EvaluationInput {
  /** Hands over all answers; several threads of the input may call the sink at once. */
  void sheets(SheetSink sink);

  /** Hands over all reported values, from one thread. */
  void observations(ObservationSink sink);
}
