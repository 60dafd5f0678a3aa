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
    String submittedBy) {}
