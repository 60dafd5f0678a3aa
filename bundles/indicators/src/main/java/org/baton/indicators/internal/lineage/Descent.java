package org.baton.indicators.internal.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A statement of what an indicator comes from, and whether values before and after compare.
 *
 * @param id its number; 0 before it is kept
 * @param entry the indicator
 * @param since the first year whose values are the indicator's own
 * @param kind what became of those it comes from
 * @param origins those it comes from; the indicator itself where it was redefined or renamed
 * @param comparability whether values before can be compared with its own
 * @param factor what values before are multiplied by; empty for nothing
 * @param formula how its value follows from those before; empty for nothing
 * @param reason why, in words
 * @param version the version of the indicator that was looked at
 * @param ahead whether it speaks of the next change behind that version
 * @param madeAt when it was made
 * @param madeBy the account that made it
 */
public record Descent(
    long id,
    EntryKey entry,
    int since,
    Kind kind,
    List<EntryKey> origins,
    Comparability comparability,
    OptionalDouble factor,
    String formula,
    String reason,
    int version,
    boolean ahead,
    Instant madeAt,
    String madeBy) {
  /** What became of those before. */
  public enum Kind {
    /** The same indicator in a later set. */
    CONTINUED,
    /** It got another name or code and is the same otherwise. */
    RENAMED,
    /** It is defined, measured or computed otherwise. */
    REDEFINED,
    /** Another indicator took its place. */
    REPLACED,
    /** It was split into several, of which this is one. */
    SPLIT,
    /** Several were merged into this one. */
    MERGED
  }

  /** Whether values before and after compare. */
  public enum Comparability {
    /** They do, as they are. */
    COMPARABLE,
    /** They do once those before are adjusted. */
    ADJUSTED,
    /** They do not: the series breaks. */
    BREAK
  }

  /** Copies the list and checks that nothing is null. */
  public Descent {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(kind);
    origins = List.copyOf(origins);
    Objects.requireNonNull(comparability);
    Objects.requireNonNull(factor);
    Objects.requireNonNull(formula);
    Objects.requireNonNull(reason);
  }

  /** That an indicator continues another one, unchanged. */
  static Descent continued(EntryKey entry, EntryKey origin, int since) {
    return new Descent(
        0,
        entry,
        since,
        Kind.CONTINUED,
        List.of(origin),
        Comparability.COMPARABLE,
        OptionalDouble.empty(),
        "",
        "",
        0,
        false,
        null,
        "");
  }

  /** Whether the indicator comes from itself as it was before. */
  public boolean isOfItself() {
    return origins.contains(entry);
  }

  /** The same, made now by somebody who looked at a version. */
  Descent made(long number, int looked, boolean meansNext, Instant now, String by) {
    return new Descent(
        number,
        entry,
        since,
        kind,
        origins,
        comparability,
        factor,
        formula,
        reason,
        looked,
        meansNext,
        now,
        by);
  }
}
