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

  /** The same with another name of the person. */
  public AccountRow named(String person) {
    return new AccountRow(account, person, password, mustChange, disabled, createdAt);
  }

  /** The same with another password. */
  public AccountRow password(String hash, boolean knownToOthers) {
    return new AccountRow(account, name, hash, knownToOthers, disabled, createdAt);
  }

  /** The same, shut or opened. */
  public AccountRow disabled(boolean shut) {
    return new AccountRow(account, name, password, mustChange, shut, createdAt);
  }

  @Override
  public String toString() {
    return "AccountRow[" + account + "]";
  }
}
