package org.baton.indicators.internal.experts;

import java.time.Instant;
import java.util.Optional;

/**
 * An expert of a panel.
 *
 * @param panel the panel
 * @param expert the expert
 * @param state whether they may see what the panel is asked
 * @param conflict the tie they are excluded for
 * @param declaredAt when they declared their ties; null while they have not
 */
public record Member(
    long panel, Expert expert, State state, Optional<Tie> conflict, Instant declaredAt) {
  /** Whether a member may see what the panel is asked. */
  public enum State {
    /** Not before they have declared their ties. */
    INVITED,
    /** They may: no tie is in the way. */
    CLEARED,
    /** They may not: a tie is in the way. */
    EXCLUDED
  }
}
