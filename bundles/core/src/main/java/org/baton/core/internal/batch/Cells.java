package org.baton.core.internal.batch;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/** Cells of CSV files that a spreadsheet will open. */
final class Cells {
  private Cells() {}

  /**
   * A number with all its digits; nothing when there is none. Up to Java 18 the JDK wrote a digit
   * more than some numbers need, so that the same run gave other bytes than on a newer one.
   */
  static String number(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : DoubleToDecimal.toString(number);
  }

  /** A word that no spreadsheet takes for a formula. */
  static String word(String word) {
    boolean formula = !word.isEmpty() && "=+-@\t\r".indexOf(word.charAt(0)) >= 0;
    String safe = formula ? "'" + word : word;
    return quotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean quotes(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
