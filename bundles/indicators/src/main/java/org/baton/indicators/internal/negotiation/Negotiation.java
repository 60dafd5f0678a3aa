package org.baton.indicators.internal.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A negotiation about one indicator of a set.
 *
 * @param id its number
 * @param set the set
 * @param code the indicator; it need not be an entry of the set yet
 * @param channel how the indicator comes about
 * @param kind the kind of units it is about; empty when they were named
 * @param state where it stands
 * @param round the round, from 0 for a draft that nobody was asked about
 * @param due the last day of the side whose turn it is; null for none
 * @param position the number of the position that is on the table
 * @param version grows with every event
 * @param changedAt when something happened last
 * @param changedBy by whom
 */
public record Negotiation(
    long id,
    String set,
    String code,
    Channel channel,
    String kind,
    State state,
    int round,
    LocalDate due,
    long position,
    int version,
    Instant changedAt,
    String changedBy) {
  /** Checks that nothing but the day is null. */
  public Negotiation {
    Objects.requireNonNull(set);
    Objects.requireNonNull(code);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(state);
    Objects.requireNonNull(changedAt);
    Objects.requireNonNull(changedBy);
  }

  /** Whether the side whose turn it is let its last day pass. */
  public boolean isOverdue(LocalDate today) {
    return due != null && today.isAfter(due);
  }

  /** The same after something happened. */
  Negotiation after(State next, int inRound, LocalDate until, Instant when, String who) {
    return new Negotiation(
        id, set, code, channel, kind, next, inRound, until, position, version + 1, when, who);
  }

  /** The same with another position on the table. */
  Negotiation on(long other) {
    return new Negotiation(
        id, set, code, channel, kind, state, round, due, other, version, changedAt, changedBy);
  }
}
