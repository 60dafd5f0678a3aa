package org.baton.core.internal.observations;

import java.util.Objects;

/**
 * A reported actual value and target.
 *
 * @param unit the code of the unit
 * @param indicator the code of the indicator or of an adjustment item
 * @param year the year it is about
 * @param value the actual value; null when it is missing
 * @param target the unit's own target; null when it has none
 * @param note what should be known about it
 * @param source where it comes from: a file, a report
 */
public record Observation(
    String unit,
    String indicator,
    int year,
    Double value,
    Double target,
    String note,
    String source) {
  /** Puts the empty string where words are missing. */
  public Observation {
    unit = Objects.requireNonNullElse(unit, "");
    indicator = Objects.requireNonNullElse(indicator, "");
    note = Objects.requireNonNullElse(note, "");
    source = Objects.requireNonNullElse(source, "");
  }
}
