package org.baton.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets, and what is kept of them. */
final class Secrets {
  private static final int BYTES = 32;
  private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();

  /** A secret of 256 random bits. */
  String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A password of characters that are not mistaken for each other. */
  String password(int length) {
    StringBuilder password = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      password.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return password.toString();
  }

  /** What the database keeps of a secret: 256 random bits need no slow hash. */
  static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /** What a form of a session must carry; worthless without the secret it is made from. */
  static String csrf(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf " + secret));
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
