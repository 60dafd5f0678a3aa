package org.baton.indicators.internal.library;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words in files that spreadsheet programs open. What such a program would take for a formula, at
 * the beginning or behind what may end a cell elsewhere, gets an apostrophe before it (OWASP, CSV
 * Injection); reading takes that apostrophe away, so that nothing is lost on the way.
 */
final class SafeCell {
  /** What lets a spreadsheet program know that a file is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULA = "(?='*[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20])";
  private static final Pattern BARE = Pattern.compile("(^|[;\\t\\r\\n]\\h*+)" + FORMULA);
  private static final Pattern SAFE = Pattern.compile("(^|[;\\t\\r\\n]\\h*+)'" + FORMULA);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

  private SafeCell() {}

  /** The words with no formula in them. */
  static String write(String words) {
    return NUMBER.matcher(words).matches() ? words : BARE.matcher(words).replaceAll("$1'");
  }

  /** The words as they were before they were written. */
  static String read(String cell) {
    return SAFE.matcher(cell).replaceAll("$1");
  }

  /** A row of comma-separated values with its line end. */
  static String row(List<String> cells) {
    return cells.stream().map(SafeCell::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String words) {
    String safe = write(words);
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
