package org.baton.subjects.internal.survey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Ballots: what shows that somebody may answer, without showing who. A phone makes a random word,
 * blinds it and has it signed for its one-time token; the signature of the word that it makes from
 * that is known to nobody else, not even to the signer. RSABSSA-SHA384-PSS-Deterministic of RFC
 * 9474; the word is random, so that it needs no randomiser.
 */
final class Ballots {
  /** The public exponent. */
  static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private static final int BITS = 2048;
  private static final int SALT = 48;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, 1);

  private Ballots() {}

  /**
   * A key of one survey.
   *
   * @param modulus hexadecimal, public
   * @param secret the private key, PKCS 8, hexadecimal
   */
  record Key(String modulus, String secret) {
    /** No key: nothing can be signed. */
    static final Key NONE = new Key("", "");

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
      return "Key[" + modulus + "]";
    }
  }

  static Key key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      return new Key(
          ((RSAPublicKey) pair.getPublic()).getModulus().toString(16),
          HexFormat.of().formatHex(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    }
  }

  /**
   * Signs a blinded word. The platform's own RSA is used, which blinds once more against measuring
   * its time, and checks its result.
   *
   * @param secret the private key
   * @param blinded hexadecimal
   * @return hexadecimal; empty when the word is no number below the modulus
   */
  static Optional<String> sign(String modulus, String secret, String blinded) {
    BigInteger n = new BigInteger(modulus, 16);
    BigInteger z = new BigInteger(blinded, 16);
    if (z.signum() <= 0 || z.compareTo(n) >= 0) {
      return Optional.empty();
    }
    try {
      PrivateKey key = privateKey(secret);
      int length = (n.bitLength() + 7) / 8;
      Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
      raw.init(Cipher.DECRYPT_MODE, key);
      BigInteger s = new BigInteger(1, raw.doFinal(bytes(z, length)));
      if (!s.modPow(EXPONENT, n).equals(z)) {
        throw new IllegalStateException("A blind signature is wrong");
      }
      return Optional.of(HexFormat.of().formatHex(bytes(s, length)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey privateKey(String secret) throws GeneralSecurityException {
    byte[] encoded = HexFormat.of().parseHex(secret);
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** A number as so many bytes, the first ones zero where it is small. */
  static byte[] bytes(BigInteger number, int length) {
    byte[] plain = number.toByteArray();
    byte[] full = new byte[length];
    int count = Math.min(plain.length, length);
    System.arraycopy(plain, plain.length - count, full, length - count, count);
    Arrays.fill(plain, (byte) 0);
    return full;
  }

  /** Whether a ballot was signed, blindly, with the survey's key. */
  static boolean isSound(String modulus, String ballot, String signature) {
    return isSound(modulus, ballot.getBytes(StandardCharsets.US_ASCII), signature);
  }

  static boolean isSound(String modulus, byte[] ballot, String signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(new BigInteger(modulus, 16), EXPONENT));
      Signature check = Signature.getInstance("RSASSA-PSS");
      check.setParameter(PSS);
      check.initVerify(key);
      check.update(ballot);
      return check.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
