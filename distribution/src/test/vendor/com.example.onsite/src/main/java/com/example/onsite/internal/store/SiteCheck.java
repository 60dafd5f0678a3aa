package com.example.onsite.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A visit to a unit to see one figure for oneself.
 *
 * @param id its number
 * @param unit the code of the unit
 * @param item the code of the data item
 * @param year the year that the figure is about
 * @param account who goes
 * @param due until when
 * @param reported what the unit had reported when the visit was planned; empty for nothing
 * @param found what was found; empty until the visit, or when nothing could be found
 * @param words what whoever went has to say
 * @param doneAt when it was reported; null until then
 */
public record SiteCheck(
    long id,
    String unit,
    String item,
    int year,
    String account,
    LocalDate due,
    OptionalDouble reported,
    OptionalDouble found,
    String words,
    Instant doneAt) {
  /** Whether nobody has reported yet. */
  public boolean isOpen() {
    return doneAt == null;
  }

  /** How far the two figures are apart, as a share of the reported one; empty without both. */
  public OptionalDouble apart() {
    if (reported.isEmpty() || found.isEmpty() || reported.getAsDouble() == 0) {
      return OptionalDouble.empty();
    }
    double before = reported.getAsDouble();
    return OptionalDouble.of(Math.abs(found.getAsDouble() - before) / Math.abs(before));
  }
}
