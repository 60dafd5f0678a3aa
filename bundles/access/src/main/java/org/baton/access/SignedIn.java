package org.baton.access;

import java.util.Objects;

/**
 * A new session.
 *
 * @param secret what the browser keeps in its cookie; known to nobody else, not even the database
 * @param session who signed in
 */
public record SignedIn(String secret, Session session) {
  /** Checks that nothing is null. */
  public SignedIn {
    Objects.requireNonNull(secret);
    Objects.requireNonNull(session);
  }

  @Override
  public String toString() {
    return "SignedIn[" + session + "]";
  }
}
