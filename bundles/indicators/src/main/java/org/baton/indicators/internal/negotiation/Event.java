package org.baton.indicators.internal.negotiation;

/** What can happen in a negotiation. */
public enum Event {
  /** A draft or a proposal nobody has looked at is changed. */
  CHANGE,
  /** The position goes to the units: a round begins. */
  SEND,
  /** A unit accepts, counters or objects. */
  ANSWER,
  /** A unit puts a menu of targets and resources on the table. */
  OFFER,
  /** The round ends: all have answered, or the last day is over. */
  CLOSE,
  /** A comment is replied to: adopted, partly or not, with a reason. */
  REPLY,
  /** The sponsor takes up a proposal. */
  DISCUSS,
  /** The sponsor gives a proposal back with advice. */
  RETURN,
  /** The sponsor would have a proposal otherwise. */
  COUNTER,
  /** A unit proposes once more. */
  PROPOSE,
  /** A unit accepts the sponsor's counter-proposal. */
  ACCEPT,
  /** The sponsor records that both sides agree. */
  AGREE,
  /** The sponsor takes one of the offers of a unit. */
  CHOOSE,
  /** The sponsor settles it without agreement. */
  DETERMINE,
  /** A side takes it to the committee. */
  ESCALATE,
  /** Whoever began takes it back. */
  WITHDRAW,
  /** The unit let its last day pass. */
  LAPSE,
  /** The committee confirms. */
  CONFIRM,
  /** The committee sends it back to the table. */
  SEND_BACK,
  /** The committee decides a deadlock. */
  DECIDE,
  /** The committee decides that nothing comes of it. */
  REFUSE,
  /** The set is frozen. */
  FREEZE,
  /** Its first day in force has come. */
  ENTER,
  /** It is taken out of use by an amendment. */
  RETIRE
}
