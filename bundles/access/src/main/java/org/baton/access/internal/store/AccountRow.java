package org.baton.access.internal.store;

import java.time.Instant;

/**
 * An account as stored.
 *
 * @param account the name to sign in with
 * @param name the person's name
 * @param password the password's hash
 * @param mustChange whether somebody else knows the password
 * @param disabled whether it is shut
 * @param createdAt when it was made
 */
public record AccountRow(
    String account,
    String name,
    String password,
    boolean mustChange,
    boolean disabled,
    Instant createdAt) {

  @Override
  public String toString() {
    return "AccountRow[" + account + "]";
  }
}
