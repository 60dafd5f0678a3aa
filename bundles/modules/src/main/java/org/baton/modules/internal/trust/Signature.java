package org.baton.modules.internal.trust;

import java.time.Instant;
import java.util.Objects;

/**
 * The signature of a jar whose every entry is signed by one certificate and as it was signed.
 *
 * @param subject whom the certificate names
 * @param fingerprint the SHA-256 of the certificate, in hexadecimal
 * @param from the first moment at which the certificate is valid
 * @param until the last one
 * @param algorithm the certificate's key, such as {@code RSA 3072}
 * @param signedAt when a timestamp in the jar says that it was signed; null without one. Nobody
 *     vouches for whoever made the timestamp, so it is only shown
 */
public record Signature(
    String subject,
    String fingerprint,
    Instant from,
    Instant until,
    String algorithm,
    Instant signedAt) {
  /** Checks that nothing but the timestamp is null. */
  public Signature {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(algorithm);
  }

  /** The common name of whom the certificate names; the whole name when it has none. */
  public String name() {
    return Subjects.name(subject);
  }
}
