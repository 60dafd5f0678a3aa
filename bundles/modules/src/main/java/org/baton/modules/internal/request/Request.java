package org.baton.modules.internal.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What somebody asks to install.
 *
 * @param id its number
 * @param file what its sender calls the file
 * @param sha256 the hash of the file, in hexadecimal
 * @param modules the modules in it with their versions
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param requestedBy the account that asked
 * @param decision what became of it; null while it is open or when nobody decided
 */
public record Request(
    long id,
    String file,
    String sha256,
    String modules,
    State state,
    Instant requestedAt,
    String requestedBy,
    Decision decision) {
  /** How long it waits. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Where a request stands. */
  public enum State {
    /** It waits for a second person. */
    OPEN,
    /** It is approved and being installed. */
    APPROVED,
    /** It was installed. */
    INSTALLED,
    /** It was declined, or taken back. */
    DECLINED,
    /** Nobody decided in time. */
    EXPIRED
  }

  /**
   * What became of it.
   *
   * @param at when
   * @param by the account that decided
   * @param reason why it was declined; empty when it was approved
   */
  public record Decision(Instant at, String by, String reason) {}

  /** Checks that nothing but the decision is null. */
  public Request {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(modules);
    Objects.requireNonNull(state);
    Objects.requireNonNull(requestedAt);
    Objects.requireNonNull(requestedBy);
  }

  /** Until when somebody can decide. */
  public Instant until() {
    return requestedAt.plus(LONGEST);
  }

  /** Where it stands at a moment: nothing has to run for it to expire. */
  Request at(Instant now) {
    return state == State.OPEN && now.isAfter(until())
        ? new Request(id, file, sha256, modules, State.EXPIRED, requestedAt, requestedBy, decision)
        : this;
  }
}
