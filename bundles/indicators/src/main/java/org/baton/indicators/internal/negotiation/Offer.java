package org.baton.indicators.internal.negotiation;

import java.time.Instant;

/**
 * A target that a unit would reach with these resources.
 *
 * @param id its number
 * @param unit the unit
 * @param target the target, in the indicator's unit of measure
 * @param resources what it takes, in the unit that the menu's note says; 0 or more
 * @param note what should be known about it
 * @param at when it was offered
 * @param by the account
 * @param chosen whether it became the contract
 * @param dominated whether another offer reaches as much or more with as little or less
 */
public record Offer(
    long id,
    String unit,
    double target,
    double resources,
    String note,
    Instant at,
    String by,
    boolean chosen,
    boolean dominated) {
  /** The most offers of one menu. */
  public static final int MOST = 20;

  /** The same, told whether it is dominated. */
  Offer dominated(boolean is) {
    return new Offer(id, unit, target, resources, note, at, by, chosen, is);
  }
}
