package org.baton.core.internal.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Brings what people type to one form: full-width digits, signs and letters become the plain ones
 * (Unicode compatibility form), the many minus signs become one, white space around it goes.
 */
final class CellText {
  /** Words for "no value" in cells that hold no words; compared in capitals. */
  private static final Set<String> MISSING =
      Set.of("", "NA", "N/A", "-", "--", "\u2013", "\u2014", "\u2014\u2014", "\u65e0", "\u7f3a");

  private CellText() {}

  static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 128;
    }
    String form = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return form.replace('\u2212', '-').strip();
  }

  /**
   * Whether the plain form says that there is no value: blank, NA, N/A, -, \u2014, \u65e0, \u7f3a.
   */
  static boolean isMissing(String plain) {
    return plain.length() <= 3 && MISSING.contains(plain.toUpperCase(Locale.ROOT));
  }
}
