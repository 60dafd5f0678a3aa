package org.baton.indicators.internal.negotiation;

/** How an indicator comes about. */
public enum Channel {
  /** Drafted by the evaluation subject, consulted on with the objects. */
  CONSTRAINED("constrained"),
  /** Proposed by an object, discussed with the subject. */
  EXPECTED("expected");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** As an entry of a set writes it. */
  public String word() {
    return word;
  }
}
