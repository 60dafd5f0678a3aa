package org.baton.core.internal.engine;

/**
 * Takes answers. A wrong one is noted with its row and its value; the evaluation fails once all, or
 * the first hundred, are noted. Safe to call from several threads.
 */
public interface SheetSink extends AutoCloseable {
  /** The file or sheet that the next rows of this thread's input come from, for messages. */
  void source(String source);

  /**
   * Takes one sheet.
   *
   * @param row its number for messages, from 1; 0 when there is none
   * @param unit the unit's index
   * @param group the group's place in the plan
   * @param indicators dense indexes of the indicators answered
   * @param values the answers, NaN for not answered
   */
  void sheet(long row, int unit, int group, int[] indicators, double[] values);

  /** Takes one answer; NaN is no answer. */
  void answer(long row, int unit, int indicator, int group, double value);

  /**
   * Takes one answer without a detour over floating point.
   *
   * @param scaled the answer times ten to the power of the scale's digits
   */
  void exact(long row, int unit, int indicator, int group, long scaled);

  /**
   * Takes one answer if nothing about it needs to be said or looked at again.
   *
   * @param scaled as with {@link #exact}
   * @return false when the answer was not taken; give it through {@link #exact}, with its row
   */
  default boolean plain(int unit, int indicator, int group, long scaled) {
    return false;
  }

  /**
   * A sink for one thread that has many answers, faster than this one; to be closed by that thread
   * before the input ends. What it took is seen then.
   */
  default SheetSink lane() {
    return this;
  }

  @Override
  default void close() {}
}
