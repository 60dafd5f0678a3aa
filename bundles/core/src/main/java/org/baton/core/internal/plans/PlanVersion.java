package org.baton.core.internal.plans;

import java.time.Instant;
import org.baton.api.plan.PlanAmendment;

/**
 * A version of a cycle's plan.
 *
 * @param cycle the cycle's number
 * @param number 1 for the first
 * @param state whether it can still change
 * @param hash the hash of the plan's canonical form
 * @param format {@code yaml} or {@code json}
 * @param document the document as it was given
 * @param savedAt when
 * @param savedBy the account that saved it
 * @param note why, in the words of who saved it; may be empty
 * @param amendment what decided it and from which day it is in force; null unless it was amended
 */
public record PlanVersion(
    long cycle,
    int number,
    State state,
    String hash,
    String format,
    String document,
    Instant savedAt,
    String savedBy,
    String note,
    PlanAmendment amendment) {
  /** Whether a plan can change. */
  public enum State {
    /** It can. */
    DRAFT,
    /** Never again. */
    FROZEN
  }

  /** Whether it can change no more. */
  public boolean isFrozen() {
    return state == State.FROZEN;
  }
}
