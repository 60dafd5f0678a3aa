package org.baton.subjects.internal.panels;

/** Where a member of a panel stands. */
public enum State {
  /** Drawn behind those who are asked: the next to be called. */
  RESERVE,
  /** Drawn, not yet invited. */
  PROPOSED,
  /** Asked to take part and to declare ties. */
  INVITED,
  /** Takes part; the ties are looked at. */
  ACCEPTED,
  /** Does not take part. */
  DECLINED,
  /** No tie is in the way. */
  CLEARED,
  /** A tie is in the way. */
  RECUSED,
  /** Has the sheet. */
  ACTIVE,
  /** Submitted the sheet. */
  SUBMITTED,
  /** The panel is closed; the sheet counts. */
  LOCKED,
  /** Somebody else was called instead. */
  REPLACED,
  /** Let the last day pass. */
  LAPSED;

  /** Whether a sheet has come, or still may come, from whoever stands here. */
  public boolean isInPlay() {
    return switch (this) {
      case PROPOSED, INVITED, ACCEPTED, CLEARED, ACTIVE, SUBMITTED, LOCKED -> true;
      default -> false;
    };
  }

  /** Whether a sheet may still come, and has not. */
  public boolean isAwaited() {
    return isInPlay() && this != SUBMITTED && this != LOCKED;
  }
}
