package org.baton.indicators.internal.experts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody who may be asked.
 *
 * @param id 0 before it is kept
 * @param account the account they answer with, unique
 * @param name their name
 * @param field the field they know, such as public finance
 * @param region where they are from
 * @param institution where they work
 * @param unit the unit they work at, when it is one that is evaluated; empty otherwise
 * @param from the first day they may be asked; null for always
 * @param to the last day; null for no end
 */
public record Expert(
    long id,
    String account,
    String name,
    String field,
    String region,
    String institution,
    String unit,
    LocalDate from,
    LocalDate to) {
  /** Checks that nothing but a day is null. */
  public Expert {
    Objects.requireNonNull(account);
    Objects.requireNonNull(name);
    Objects.requireNonNull(field);
    Objects.requireNonNull(region);
    Objects.requireNonNull(institution);
    Objects.requireNonNull(unit);
  }

  /** Whether they may be asked on a day. */
  public boolean isValid(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
