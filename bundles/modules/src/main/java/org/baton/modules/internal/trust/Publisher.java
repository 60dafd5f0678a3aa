package org.baton.modules.internal.trust;

import java.time.Instant;
import java.util.Objects;

/**
 * A publisher who is trusted, or was.
 *
 * @param id its number
 * @param fingerprint the SHA-256 of the certificate, in hexadecimal
 * @param subject whom the certificate names
 * @param from the first moment at which the certificate is valid
 * @param until the last one
 * @param trustedAt when the trust was given
 * @param trustedBy the account that gave it
 * @param withdrawal how the trust ended; null while it stands
 */
public record Publisher(
    long id,
    String fingerprint,
    String subject,
    Instant from,
    Instant until,
    Instant trustedAt,
    String trustedBy,
    Withdrawal withdrawal) {
  /**
   * The end of the trust.
   *
   * @param at when
   * @param by the account that ended it
   * @param reason why, in that person's words
   */
  public record Withdrawal(Instant at, String by, String reason) {}

  /** Checks that nothing but the withdrawal is null. */
  public Publisher {
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(trustedAt);
    Objects.requireNonNull(trustedBy);
  }

  /** The common name of whom the certificate names; the whole name when it has none. */
  public String name() {
    return Subjects.name(subject);
  }

  /** Whether its modules are let in. */
  public boolean trusted() {
    return withdrawal == null;
  }
}
