package org.baton.modules.internal.lock;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * A lock with the signature at its end.
 *
 * @param lock what is signed
 * @param signature who signed it
 */
@JsonPropertyOrder({"lock", "signature"})
public record SignedLock(Lock lock, Seal signature) {
  /**
   * A signature.
   *
   * @param algorithm how it was made
   * @param key the SHA-256 of the public key, in hexadecimal
   * @param publicKey the public key in PEM
   * @param value the signature in Base64
   */
  @JsonPropertyOrder({"algorithm", "key", "publicKey", "value"})
  public record Seal(String algorithm, String key, String publicKey, String value) {
    /** Checks that nothing is null. */
    public Seal {
      Objects.requireNonNull(algorithm);
      Objects.requireNonNull(key);
      Objects.requireNonNull(publicKey);
      Objects.requireNonNull(value);
    }
  }

  /** Checks that nothing is null. */
  public SignedLock {
    Objects.requireNonNull(lock);
    Objects.requireNonNull(signature);
  }
}
