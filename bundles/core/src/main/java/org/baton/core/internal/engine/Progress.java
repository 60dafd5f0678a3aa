package org.baton.core.internal.engine;

/** Hears how far an evaluation is and may end it. */
public interface Progress {
  /** Hears nothing and never ends it. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Says how far it is.
   *
   * @param stage {@code read}, {@code hash}, a step's id or {@code write}
   * @param total 0 when not known
   */
  void at(String stage, long done, long total);

  /** Whether somebody wants the evaluation to end without a result. */
  default boolean cancelled() {
    return false;
  }
}
