package org.baton.indicators.internal.experts;

import java.util.Objects;

/**
 * What ties an expert to a unit.
 *
 * @param kind in which way
 * @param unit the code of the unit
 * @param note more about it, in the expert's or the officer's words; may be empty
 */
public record Tie(Kind kind, String unit, String note) {
  /** The ways in which an expert can be tied to a unit. */
  public enum Kind {
    /** Works there, or did not long ago. */
    SAME_UNIT,
    /** Is paid by it under a contract. */
    CONTRACT,
    /** Is related to somebody who leads it. */
    KINSHIP,
    /** Counsels it: who counsels does not evaluate. */
    COUNSELING
  }

  /** Checks that nothing is null. */
  public Tie {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(note);
  }
}
