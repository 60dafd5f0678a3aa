package org.baton.core.internal.sheets.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.web.Lists;

/**
 * Where a list that is sorted by its last days goes on.
 *
 * @param day the last day of the one before
 * @param id its number
 */
record Place(LocalDate day, long id) {
  private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), 0);

  static Place of(String after) {
    if (after.isEmpty()) {
      return FIRST;
    }
    String[] parts = after.split("_", 2);
    try {
      return new Place(LocalDate.parse(parts[0]), Lists.number(parts.length > 1 ? parts[1] : "x"));
    } catch (DateTimeException e) {
      throw Problem.of(Kind.INVALID, "core.after.invalid", after).causedBy(e);
    }
  }

  static String after(Assignment a) {
    return a.due() + "_" + a.id();
  }
}
