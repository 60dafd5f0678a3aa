package org.baton.access;

import java.util.Objects;
import org.baton.api.access.Caller;

/**
 * Somebody who proved who they are.
 *
 * @param caller who it is
 * @param csrf what a write by cookie must carry; empty for a call by API token, which needs none
 * @param mustChangePassword whether the password was given by somebody else
 */
public record Session(Caller caller, String csrf, boolean mustChangePassword) {
  /** Checks that nothing is null. */
  public Session {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(csrf);
  }
}
