package org.baton.modules.internal.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.lock.SignedLock.Seal;

/**
 * Verifies the signature at a lock's end with the key that is in it, on any server. Whose key that
 * is, its fingerprint says.
 */
final class LockSignature {
  static final String PURPOSE = "modules.lock";
  private static final String ALGORITHM = "Ed25519";

  private LockSignature() {}

  /**
   * Refuses a file that is not as it was signed.
   *
   * @param key the fingerprint that the key must have; empty for any
   * @return the fingerprint of the key
   */
  static String verify(SignedLock signed, String key) {
    Seal seal = signed.signature();
    boolean whole;
    try {
      byte[] encoded = key(seal.publicKey());
      String fingerprint =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      String text = PURPOSE + "\n" + LockText.of(signed.lock());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      whole =
          seal.algorithm().equals(ALGORITHM)
              && seal.key().equals(fingerprint)
              && signature.verify(Base64.getDecoder().decode(seal.value()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      whole = false;
    }
    if (!whole) {
      throw Problem.of(Kind.INVALID, "modules.lock.signature");
    }
    if (!key.isBlank() && !key.strip().equalsIgnoreCase(seal.key())) {
      throw Problem.of(Kind.INVALID, "modules.lock.key", seal.key());
    }
    return seal.key();
  }

  private static byte[] key(String pem) {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return Base64.getDecoder().decode(body);
  }
}
