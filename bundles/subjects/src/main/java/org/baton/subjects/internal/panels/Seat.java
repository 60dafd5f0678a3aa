package org.baton.subjects.internal.panels;

import java.time.Instant;
import java.util.Objects;

/**
 * A member of a panel, or one in reserve.
 *
 * @param id its number
 * @param panel the number of the panel
 * @param place the place in the order of the draw, from 1
 * @param wave in which wave they were called; 0 for those drawn first
 * @param member the number of the member in the roster
 * @param account who answers
 * @param name their name when they were drawn
 * @param state where they stand
 * @param reason why they do not evaluate
 * @param note more about it; may be empty
 * @param remindedAt when they were reminded last; null for never
 * @param changedAt when the state changed last
 */
public record Seat(
    long id,
    long panel,
    int place,
    int wave,
    long member,
    String account,
    String name,
    State state,
    Reason reason,
    String note,
    Instant remindedAt,
    Instant changedAt) {
  /** Checks that only the moment of reminding may be null. */
  public Seat {
    Objects.requireNonNull(account);
    Objects.requireNonNull(name);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(note);
    Objects.requireNonNull(changedAt);
  }

  /** The same after something happened. */
  Seat moved(State to, Recusal why, int inWave, Instant at) {
    return new Seat(
        id,
        panel,
        place,
        inWave,
        member,
        account,
        name,
        to,
        why.reason(),
        why.note(),
        remindedAt,
        at);
  }

  /** The same in another state. */
  Seat in(State other) {
    return new Seat(
        id, panel, place, wave, member, account, name, other, reason, note, remindedAt, changedAt);
  }
}
