package org.baton.core.internal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** A day in an address or a form. */
public final class WrittenDay {
  private WrittenDay() {}

  /**
   * The day that was written, such as 2026-07-01; null when nothing was.
   *
   * @throws Problem when it is none
   */
  public static LocalDate of(String written) {
    try {
      return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
    } catch (DateTimeException e) {
      throw Problem.of(Kind.INVALID, "core.day.wrong", written.strip()).causedBy(e);
    }
  }
}
