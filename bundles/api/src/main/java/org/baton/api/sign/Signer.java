package org.baton.api.sign;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signs with the platform's key. Who may have something signed is the asking module's to decide.
 *
 * <p>What is signed is the purpose, a line break and the text, in UTF-8: a signature given for one
 * purpose says nothing for another.
 */
@ProviderType
public interface Signer {
  /**
   * A signature.
   *
   * @param algorithm how it was made, such as {@code Ed25519}
   * @param key which key made it: the SHA-256 of the public key, 64 lower-case hexadecimal digits
   * @param value the signature in Base64
   */
  record Signature(String algorithm, String key, String value) {
    /** Checks that nothing is null. */
    public Signature {
      Objects.requireNonNull(algorithm);
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }

  /**
   * Signs a text.
   *
   * @param purpose what the signature is for: the module's id, a dot, a word
   * @throws org.baton.api.problem.Problem when the key is not there
   */
  Signature sign(String purpose, String text);

  /** Whether the platform's own key made the signature for this purpose and text. */
  boolean verify(String purpose, String text, Signature signature);

  /** The public key in PEM, for those who verify elsewhere. */
  String publicKey();
}
