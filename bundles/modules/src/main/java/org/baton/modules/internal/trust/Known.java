package org.baton.modules.internal.trust;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of some jars.
 *
 * @param publishers those who signed them and are or were trusted, by their fingerprints
 * @param revocations what was called back, by the hashes of jars and certificates
 */
public record Known(Map<String, Publisher> publishers, Map<String, Revocation> revocations) {
  /** Copies the maps. */
  public Known {
    publishers = Map.copyOf(publishers);
    revocations = Map.copyOf(revocations);
  }

  Optional<Publisher> publisher(Signature signature) {
    return Optional.ofNullable(publishers.get(signature.fingerprint()));
  }

  /** Why a jar is not to be used any more. */
  Optional<Revocation> revocation(Signed jar) {
    return jar.hashes().map(revocations::get).filter(Objects::nonNull).findFirst();
  }
}
