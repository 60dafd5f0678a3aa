package org.baton.core.internal.sheets;

/**
 * One answer on a sheet. What is blank is not on the sheet at all.
 *
 * @param applies whether the evaluator held that the indicator applies to the unit
 * @param value the answer; 0 when it does not apply
 */
public record Answer(boolean applies, double value) {
  /** The evaluator said that the indicator does not apply. */
  public static final Answer NOT_APPLICABLE = new Answer(false, 0);

  /** An answer on the plan's scale. */
  public static Answer of(double value) {
    return new Answer(true, value);
  }
}
