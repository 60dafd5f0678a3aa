package org.baton.core.internal;

import java.util.regex.Pattern;

/** What codes of units, cycles, indicators and people may look like. */
public final class Codes {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@:-]{0,59}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private Codes() {}

  /** Letters and digits of any script, and {@code . _ @ : -} after the first; at most 60. */
  public static boolean isCode(String code) {
    return code != null && CODE.matcher(code).matches();
  }

  /** Lower-case letters, digits and hyphens, a letter first; at most 60. */
  public static boolean isWord(String word) {
    return word != null && WORD.matcher(word).matches();
  }
}
