package org.baton.indicators.internal.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a unit was told when a set was frozen.
 *
 * @param snapshot the number of the snapshot
 * @param unit the unit
 * @param sentAt when
 * @param due until when it shall acknowledge
 * @param acknowledgedAt when it did; null while it did not
 * @param acknowledgedBy the account; empty while nobody did
 * @param note what it said; may be empty
 */
public record Packet(
    long snapshot,
    String unit,
    Instant sentAt,
    LocalDate due,
    Instant acknowledgedAt,
    String acknowledgedBy,
    String note) {
  /** Whether the unit acknowledged it. */
  public boolean isAcknowledged() {
    return acknowledgedAt != null;
  }
}
