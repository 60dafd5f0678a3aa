package org.baton.indicators.internal.snapshot;

import java.time.Instant;
import org.baton.indicators.internal.negotiation.Side;

/**
 * What a side says to an amendment.
 *
 * @param side the sponsor or a unit
 * @param unit the unit; empty for the sponsor
 * @param kind what it is
 * @param words in its own words
 * @param at when
 * @param by the account; {@code system} where a side kept silent
 */
public record Statement(Side side, String unit, Kind kind, String words, Instant at, String by) {
  /** What a statement is. */
  public enum Kind {
    /** For it. */
    SUPPORT,
    /** Against it. */
    OBJECT,
    /** Nothing was said until the last day. */
    SILENT
  }
}
