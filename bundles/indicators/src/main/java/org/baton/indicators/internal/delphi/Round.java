package org.baton.indicators.internal.delphi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A round.
 *
 * @param number from 1
 * @param deadline the last day on which it is answered
 * @param sent how many were asked when it was closed
 * @param w the concordance; empty while it runs or when it cannot be computed
 * @param reasons what the rule said when it was closed
 * @param override why it was opened although the rule said to stop; mostly empty
 * @param openedAt when it was opened
 * @param closedAt when it was closed; null while it runs
 */
public record Round(
    int number,
    LocalDate deadline,
    int sent,
    OptionalDouble w,
    List<String> reasons,
    String override,
    Instant openedAt,
    Instant closedAt) {}
