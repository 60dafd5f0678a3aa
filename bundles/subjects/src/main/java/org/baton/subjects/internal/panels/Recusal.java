package org.baton.subjects.internal.panels;

import java.util.Objects;

/**
 * What keeps somebody from evaluating a unit.
 *
 * @param reason which rule says so
 * @param note more about it, such as the unit they belong to; may be empty
 */
public record Recusal(Reason reason, String note) {
  /** Checks that nothing is null. */
  public Recusal {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(note);
  }
}
