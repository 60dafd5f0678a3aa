package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baton.api.web.Guest;

/**
 * A browser on a public page. Its cookie holds a random word; forms carry a word that only this
 * platform can make from the cookie, the module and the moment.
 */
final class PublicGuest implements Guest {
  /** A form is taken that was shown so long ago. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** By so much the clocks of two nodes may differ, or one be set back. */
  static final Duration SKEW = Duration.ofMinutes(1);

  /** What people do not see, and programs fill in. */
  static final String TRAP = "website";

  private static final Pattern WORD = Pattern.compile("([0-9]{1,12})\\.([0-9a-f]{64})");
  private static final String MAC = "HmacSHA256";

  private final byte[] key;
  private final String browser;
  private final String module;
  private final Instant now;
  private final HttpServletRequest sent;
  private final Runnable forget;

  /**
   * Somebody who asks.
   *
   * @param browser the random word of the cookie
   * @param module whose page is asked for
   * @param sent the form that was sent; null for a read
   * @param forget takes the cookie away
   */
  PublicGuest(
      byte[] key,
      String browser,
      String module,
      Instant now,
      HttpServletRequest sent,
      Runnable forget) {
    this.key = key.clone();
    this.browser = browser;
    this.module = module;
    this.now = now;
    this.sent = sent;
    this.forget = forget;
  }

  /** What a form carries that is shown now. */
  String word() {
    return word(now.getEpochSecond());
  }

  private String word(long second) {
    return second + "." + mac("form\n" + module + "\n" + second + "\n" + browser);
  }

  /** Whether the form was shown by this module to this browser, and not too long ago. */
  boolean isProven() {
    String given = sent == null ? null : sent.getParameter(Forgery.FIELD);
    if (given == null || !WORD.matcher(given).matches()) {
      return false;
    }
    long second = second(given);
    long age = now.getEpochSecond() - second;
    return age >= -SKEW.toSeconds()
        && age <= LONGEST.toSeconds()
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.US_ASCII),
            word(second).getBytes(StandardCharsets.US_ASCII));
  }

  private static long second(String word) {
    return Long.parseLong(word.substring(0, word.indexOf('.')));
  }

  @Override
  public String pseudonym(String subject) {
    return mac("subject\n" + module + "\n" + subject + "\n" + browser);
  }

  @Override
  public long seconds() {
    return isProven()
        ? Math.max(0, now.getEpochSecond() - second(sent.getParameter(Forgery.FIELD)))
        : 0;
  }

  @Override
  public boolean trapped() {
    String trap = sent == null ? null : sent.getParameter(TRAP);
    return trap != null && !trap.isBlank();
  }

  @Override
  public void forget() {
    forget.run();
  }

  private String mac(String words) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }
}
