package org.baton.core.internal.sheets;

import java.time.Instant;

/**
 * A locked sheet.
 *
 * @param plan the version of the plan its answers were packed against; 0 for the cycle's first
 */
public record StoredSheet(
    long id,
    String unit,
    String group,
    String evaluator,
    int plan,
    PackedAnswers answers,
    String hash,
    Instant submittedAt,
    String submittedBy) {
  /** The same with the number it was given. */
  StoredSheet withId(long given) {
    return new StoredSheet(
        given, unit, group, evaluator, plan, answers, hash, submittedAt, submittedBy);
  }
}
