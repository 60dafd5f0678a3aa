package org.baton.indicators.internal.experts;

import java.time.Instant;

/**
 * Experts brought together for a set.
 *
 * @param id its number
 * @param set the set
 * @param title its name
 * @param way how its members were found
 * @param seed what a draw began with; 0 when they were chosen
 * @param generator what the draw was made with; empty when they were chosen
 * @param madeAt when
 * @param madeBy by whom
 */
public record Panel(
    long id,
    String set,
    String title,
    Way way,
    long seed,
    String generator,
    Instant madeAt,
    String madeBy) {
  /** How members are found. */
  public enum Way {
    /** An officer named them. */
    CHOSEN,
    /** They were drawn, with fields and regions in balance. */
    DRAWN
  }
}
