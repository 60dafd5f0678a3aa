package org.baton.api.observation;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A reported actual value and target.
 *
 * @param unit the code of the unit
 * @param item the code of the data item or indicator
 * @param year the year it is about
 * @param value the actual value; empty when it is missing
 * @param target the unit's own target; empty when it has none
 * @param note what should be known about it; may be empty
 */
public record Observed(
    String unit, String item, int year, OptionalDouble value, OptionalDouble target, String note) {
  /** Checks that nothing is null. */
  public Observed {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(item);
    Objects.requireNonNull(value);
    Objects.requireNonNull(target);
    Objects.requireNonNull(note);
  }
}
