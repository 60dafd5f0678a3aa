package org.baton.indicators.internal.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.baton.indicators.internal.negotiation.Side;

/**
 * A change of a frozen set that is asked for.
 *
 * @param id its number
 * @param set the set
 * @param state where it stands
 * @param snapshot the number of the snapshot it would change
 * @param side who asks for it
 * @param unit the unit that asks; empty for the sponsor
 * @param reason why
 * @param changes by indicator the fields that shall be otherwise, as JSON; null takes it out
 * @param validFrom the first day it would be in force
 * @param impact what it would do, as it was shown, as JSON; empty while it was not
 * @param due the last day to be heard; null while nobody is asked
 * @param decision why it was approved or refused; empty while it was not
 * @param requestedAt when it was asked for
 * @param requestedBy the account
 * @param version grows with every step
 * @param changedAt when something happened last
 * @param changedBy by whom
 */
public record Amendment(
    long id,
    String set,
    State state,
    long snapshot,
    Side side,
    String unit,
    String reason,
    String changes,
    LocalDate validFrom,
    String impact,
    LocalDate due,
    String decision,
    Instant requestedAt,
    String requestedBy,
    int version,
    Instant changedAt,
    String changedBy) {
  /** Where an amendment stands. */
  public enum State {
    /** Asked for. */
    REQUESTED,
    /** Both sides see what it would do and are heard. */
    IMPACT_SHOWN,
    /** Both sides were heard. */
    HEARD,
    /** The set was changed. */
    APPROVED,
    /** The set stays. */
    REFUSED
  }

  private Amendment next(
      State to, String shown, LocalDate until, String words, Instant at, String by) {
    return new Amendment(
        id,
        set,
        to,
        snapshot,
        side,
        unit,
        reason,
        changes,
        validFrom,
        shown,
        until,
        words,
        requestedAt,
        requestedBy,
        version + 1,
        at,
        by);
  }

  /** The same with what it would do, open to be heard until a day. */
  Amendment shown(String what, LocalDate until, Instant at, String by) {
    return next(State.IMPACT_SHOWN, what, until, decision, at, by);
  }

  /** The same, moved on. */
  Amendment moved(State to, Instant at, String by) {
    return next(to, impact, due, decision, at, by);
  }

  /** The same, decided. */
  Amendment decided(State to, String why, Instant at, String by) {
    return next(to, impact, due, why, at, by);
  }
}
