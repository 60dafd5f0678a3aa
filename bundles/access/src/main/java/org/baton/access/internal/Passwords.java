package org.baton.access.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes with PBKDF2-HMAC-SHA-256; the count of 600 000 rounds is that of the OWASP
 * Password Storage Cheat Sheet (2023). Written as {@code pbkdf2-sha256$rounds$salt$hash}, so that
 * the count can grow without making older hashes useless.
 */
final class Passwords {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 600_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final SecureRandom random = new SecureRandom();
  private final int rounds;
  private final String nobody;

  Passwords() {
    this(ROUNDS);
  }

  Passwords(int rounds) {
    this.rounds = rounds;
    // As costly to compare with as any other, without the cost of making it at every start.
    this.nobody = written(bytes(SALT_BYTES), bytes(HASH_BITS / Byte.SIZE));
  }

  /** The hash to keep. */
  String hash(String password) {
    byte[] salt = bytes(SALT_BYTES);
    return written(salt, derive(password, salt, rounds));
  }

  private String written(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(rounds),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Whether the password belongs to the hash; takes the same time whatever the answer. */
  boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$");
    if (parts.length != 4 || !SCHEME.equals(parts[0])) {
      throw new IllegalStateException("A password hash of an unknown kind is in the database");
    }
    int stored = Math.min(Integer.parseInt(parts[1]), MOST_ROUNDS);
    byte[] derived = derive(password, Base64.getDecoder().decode(parts[2]), stored);
    return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
  }

  /** Does the work of {@link #matches} for an account that does not exist. */
  boolean matchesNobody(String password) {
    matches(password, nobody);
    return false;
  }

  /** Whether the hash was made with fewer rounds than are due today. */
  boolean outdated(String hash) {
    return Integer.parseInt(hash.split("\\$")[1]) < rounds;
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has PBKDF2 with SHA-256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
