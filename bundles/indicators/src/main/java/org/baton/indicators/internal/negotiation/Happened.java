package org.baton.indicators.internal.negotiation;

import java.time.Instant;

/**
 * Something that happened in a negotiation.
 *
 * @param version the version it led to
 * @param event what
 * @param side which side did it
 * @param unit which unit; empty for other sides
 * @param from the state before
 * @param to the state after
 * @param round the round it belongs to
 * @param reason why
 * @param at when
 * @param account who did it
 * @param asked what was asked for, hashed
 */
public record Happened(
    int version,
    Event event,
    Side side,
    String unit,
    State from,
    State to,
    int round,
    String reason,
    Instant at,
    String account,
    String asked) {}
