package org.baton.indicators.internal.negotiation;

import java.time.Instant;
import java.util.Objects;
import org.baton.indicators.internal.library.Entry;

/**
 * What a side would have, complete.
 *
 * @param id its number
 * @param round in which round it was put on the table
 * @param side by which side
 * @param unit by which unit; empty for other sides
 * @param entry the indicator as it would be
 * @param corridor its targets over years
 * @param reason why
 * @param at when
 * @param by the account
 */
public record Position(
    long id,
    int round,
    Side side,
    String unit,
    Entry entry,
    Corridor corridor,
    String reason,
    Instant at,
    String by) {
  /** Checks that nothing is null. */
  public Position {
    Objects.requireNonNull(side);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(corridor);
    Objects.requireNonNull(reason);
  }
}
