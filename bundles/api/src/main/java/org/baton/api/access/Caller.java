package org.baton.api.access;

import java.util.Objects;

/**
 * Who is calling.
 *
 * @param account the account's name, or {@code system} for the platform's own work
 * @param name the person's name as others see it
 */
public record Caller(String account, String name) {
  /** The platform itself: jobs, message handlers, start-up. */
  public static final Caller SYSTEM = new Caller("system", "Baton");

  /** Checks that nothing is null. */
  public Caller {
    Objects.requireNonNull(account);
    Objects.requireNonNull(name);
  }
}
