package org.baton.indicators.internal.negotiation;

/** Where a negotiation stands. */
public enum State {
  /** The sponsor drafts; no unit was asked yet. */
  DRAFTED,
  /** The units answer. */
  CONSULTATION,
  /** Every comment is replied to. */
  REPLY,
  /** A unit proposed; nobody looked at it yet. */
  PROPOSED,
  /** The sponsor discusses a proposal. */
  DISCUSSED,
  /** Given back to the unit with advice. */
  RETURNED,
  /** The sponsor would have it otherwise. */
  COUNTERED,
  /** Both sides agree. */
  AGREED,
  /** The sponsor settled it without agreement, with reasons. */
  DETERMINED,
  /** Before the committee. */
  ESCALATED,
  /** Confirmed by the committee. */
  CONFIRMED,
  /** Part of a frozen set. */
  FROZEN,
  /** Results are computed by it. */
  IN_FORCE,
  /** Not used any more. */
  RETIRED,
  /** Nothing came of it. */
  LAPSED;

  /** Whether nothing has to be negotiated any more. */
  public boolean isEnded() {
    return compareTo(CONFIRMED) >= 0;
  }

  /** Whether the committee has to act. */
  public boolean isBeforeTheCommittee() {
    return this == AGREED || this == DETERMINED || this == ESCALATED;
  }

  /** The side whose turn it is; the platform when nobody's. */
  public Side turn() {
    return switch (this) {
      case DRAFTED, REPLY, PROPOSED, DISCUSSED -> Side.SPONSOR;
      case CONSULTATION, RETURNED, COUNTERED -> Side.UNIT;
      case AGREED, DETERMINED, ESCALATED -> Side.COMMITTEE;
      default -> Side.PLATFORM;
    };
  }
}
