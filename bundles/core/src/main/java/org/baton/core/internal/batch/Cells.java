package org.baton.core.internal.batch;

/** Cells of CSV files that a spreadsheet will open. */
final class Cells {
  private Cells() {}

  /** A number with all its digits; nothing when there is none. */
  static String number(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  /** A word that no spreadsheet takes for a formula. */
  static String word(String word) {
    boolean formula = !word.isEmpty() && "=+-@\t\r".indexOf(word.charAt(0)) >= 0;
    String safe = formula ? "'" + word : word;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
