package org.baton.subjects.internal.panels;

/** What can happen to a member of a panel. */
public enum Event {
  /** Called from the reserve. */
  CALL,
  /** Invited. */
  INVITE,
  /** The member takes part. */
  ACCEPT,
  /** The member does not. */
  DECLINE,
  /** No tie was found. */
  CLEAR,
  /** A tie was found. */
  RECUSE,
  /** The sheet is given out. */
  ACTIVATE,
  /** The sheet came. */
  SUBMIT,
  /** The panel is closed. */
  LOCK,
  /** Somebody else is called instead. */
  REPLACE,
  /** The last day passed. */
  LAPSE
}
