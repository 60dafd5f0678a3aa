package org.baton.access.internal.store;

import java.util.Objects;

/**
 * Which accounts a list is narrowed to.
 *
 * @param words what the account or the person's name contains; empty for all
 * @param role the code of a role that is held; empty for any
 * @param state where the account stands
 */
public record AccountQuery(String words, String role, State state) {
  /** All accounts. */
  public static final AccountQuery ALL = new AccountQuery("", "", State.ANY);

  /** Where an account stands. */
  public enum State {
    /** Wherever. */
    ANY,
    /** Its holder can sign in. */
    OPEN,
    /** It was shut by an administrator. */
    DISABLED,
    /** Too many failed tries; it opens by itself. */
    LOCKED,
    /** Its holder must change the password first. */
    MUST_CHANGE
  }

  /** Checks that nothing is null. */
  public AccountQuery {
    Objects.requireNonNull(words);
    Objects.requireNonNull(role);
    Objects.requireNonNull(state);
  }
}
