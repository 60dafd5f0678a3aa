package org.baton.indicators.internal.negotiation;

/** The sides of a negotiation. */
public enum Side {
  /** The evaluation subject and the body that manages performance. */
  SPONSOR,
  /** The evaluation object. */
  UNIT,
  /** Whoever decides where no agreement was reached, and confirms. */
  COMMITTEE,
  /** The platform itself: a deadline passed, a set was frozen. */
  PLATFORM;

  /** The side that answers this one; the same for those that nobody answers. */
  public Side other() {
    return switch (this) {
      case SPONSOR -> UNIT;
      case UNIT -> SPONSOR;
      default -> this;
    };
  }
}
