package org.baton.modules.internal.trust;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A jar, as far as it matters for trust.
 *
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param signature who signed it; empty when nobody did
 */
public record Signed(String sha256, Optional<Signature> signature) {
  /** Checks that nothing is null. */
  public Signed {
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(signature);
  }

  /** What could have been called back of it. */
  Stream<String> hashes() {
    return Stream.concat(Stream.of(sha256), signature.map(Signature::fingerprint).stream());
  }
}
