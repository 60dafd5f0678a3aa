package org.baton.subjects.internal.survey;

import java.security.SecureRandom;
import java.util.Locale;
import org.baton.subjects.internal.forms.Json;

/**
 * A word that works once, short enough to be typed: twelve random signs of D. Crockford's base 32,
 * 60 bits, and a check sign (the formula of Luhn modulo 32), which finds every single wrong sign
 * and nearly every two that changed places. Capitals, hyphens and blanks do not matter, O is read
 * as 0, I and L as 1.
 *
 * <p>60 bits are enough where each try is a request: who asks from ten thousand networks, each as
 * often as public pages let it, for 30 days, finds one of 100,000 words with a chance below 1 %.
 */
final class OneTimeWord {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = 32;
  private static final int LENGTH = 12;
  private static final int[] GROUPS = {4, 8};

  private OneTimeWord() {}

  static String fresh(SecureRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      word.append(SIGNS.charAt(random.nextInt(BASE)));
    }
    word.append(check(word));
    for (int i = GROUPS.length - 1; i >= 0; i--) {
      word.insert(GROUPS[i], '-');
    }
    return word.toString();
  }

  private static char check(CharSequence word) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      // Every second sign from the last counts twice, as the sum of the two digits of that.
      int value = SIGNS.indexOf(word.charAt(LENGTH - 1 - i)) * (i % 2 == 0 ? 2 : 1);
      sum += value / BASE + value % BASE;
    }
    return SIGNS.charAt((BASE - sum % BASE) % BASE);
  }

  /** What is kept of a word, however it is typed. */
  static String hash(String typed) {
    return Json.hash(plain(typed));
  }

  /** Whether it has the form of a word and a sign of it is wrong. */
  static boolean isMistyped(String typed) {
    String plain = plain(typed);
    return isWord(plain) && check(plain) != plain.charAt(LENGTH);
  }

  private static boolean isWord(String plain) {
    return plain.length() == LENGTH + 1 && plain.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** Without what does not matter; as it was typed when it is no such word. */
  private static String plain(String typed) {
    String plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return isWord(plain) ? plain : typed;
  }
}
