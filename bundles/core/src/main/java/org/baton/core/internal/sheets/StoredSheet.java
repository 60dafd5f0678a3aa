package org.baton.core.internal.sheets;

import java.time.Instant;

/** A locked sheet. */
public record StoredSheet(
    long id,
    String unit,
    String group,
    String evaluator,
    PackedAnswers answers,
    String hash,
    Instant submittedAt,
    String submittedBy) {
  /** The same with the number it was given. */
  StoredSheet withId(long given) {
    return new StoredSheet(given, unit, group, evaluator, answers, hash, submittedAt, submittedBy);
  }
}
