package org.baton.indicators.internal.sets;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing.Status;

/**
 * A state that an entry of a set was brought into.
 *
 * @param set the set
 * @param code the entry
 * @param version 1 for the first
 * @param entry what it was; empty when it was taken out of the set
 * @param reason why, in the words of who did it; may be empty
 * @param changedAt when
 * @param changedBy the account that did it
 */
public record EntryVersion(
    String set,
    String code,
    int version,
    Optional<Entry> entry,
    String reason,
    Instant changedAt,
    String changedBy) {
  /** Whether the entry came to its end with it. */
  public boolean isRetired() {
    return entry.filter(Entry::isRetired).isPresent();
  }

  /** Whether the entry was in force by it. */
  public boolean isInForce() {
    return entry.filter(e -> e.standing().status() == Status.IN_FORCE).isPresent();
  }

  /** Checks that nothing is null. */
  public EntryVersion {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(reason);
  }
}
