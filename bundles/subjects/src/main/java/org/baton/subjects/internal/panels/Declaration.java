package org.baton.subjects.internal.panels;

import java.util.Objects;

/**
 * What somebody declares to tie them to the unit that they are asked to evaluate.
 *
 * @param kind in which way
 * @param note more about it, in their words
 */
public record Declaration(Tie.Kind kind, String note) {
  /** Checks that nothing is null. */
  public Declaration {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(note);
  }
}
