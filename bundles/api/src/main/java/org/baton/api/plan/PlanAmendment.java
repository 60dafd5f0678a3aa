package org.baton.api.plan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Why a frozen plan becomes otherwise: what was decided, from which day, and who was heard before.
 *
 * @param reference what decided, such as {@code indicators:12}: the module and its own number; at
 *     most 100 characters
 * @param page the page that shows the decision, such as {@code /indicators/amendments/12}; at most
 *     200 characters, empty for none
 * @param permission held for every unit, it opens that page; at most 100 characters
 * @param from the first day on which the new version is in force
 * @param reason why, at most 2000 characters
 * @param sponsor how those who set the plan were heard
 * @param units how those who are evaluated by it were heard
 */
public record PlanAmendment(
    String reference,
    String page,
    String permission,
    LocalDate from,
    String reason,
    Heard sponsor,
    Heard units) {
  /** Checks that nothing but the day is null; a missing day is a mistake that is told. */
  public PlanAmendment {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(page);
    Objects.requireNonNull(permission);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(sponsor);
    Objects.requireNonNull(units);
  }

  /**
   * How a side was heard. Who was asked and said nothing by the last day was heard, but agreed to
   * nothing.
   *
   * @param asked how many were asked
   * @param spoke how many of them said something
   * @param against how many of these were against it
   */
  public record Heard(int asked, int spoke, int against) {
    /** Checks that the numbers fit. */
    public Heard {
      if (against < 0 || spoke < against || asked < spoke) {
        throw new IllegalArgumentException(against + " of " + spoke + " of " + asked);
      }
    }
  }
}
