package org.baton.indicators.internal.library;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where an entry of a set stands.
 *
 * @param version 1 for the first, one more with each change
 * @param status whether it is drafted, in force or retired
 * @param from its first day in force; null when nobody said
 * @param to its last day in force; null when there is no end
 */
public record Standing(int version, Status status, LocalDate from, LocalDate to) {
  /** An entry that was never changed. */
  public static final Standing NEW = new Standing(1, Status.DRAFT, null, null);

  /** Whether an indicator is used. */
  public enum Status {
    /** Not yet. */
    DRAFT,
    /** Results are computed by it. */
    IN_FORCE,
    /** Not any more; never used again. */
    RETIRED
  }

  /** Checks that nothing but a day is null. */
  public Standing {
    Objects.requireNonNull(status);
  }

  /** The same in another version. */
  public Standing version(int other) {
    return new Standing(other, status, from, to);
  }
}
