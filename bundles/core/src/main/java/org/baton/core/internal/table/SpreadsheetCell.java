package org.baton.core.internal.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a file that people open with a spreadsheet program. Words that such a program would
 * take for a formula are kept from being one by an apostrophe before them (OWASP, CSV Injection);
 * numbers stay as they are.
 */
public final class SpreadsheetCell {
  /** What lets a spreadsheet program know that a CSV file is UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** First characters that begin a formula, the full-width ones of Chinese keyboards among them. */
  private static final Set<Character> BEGINNINGS =
      Set.of('=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20');

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  /**
   * A formula behind what another program, or another country's settings, takes for the end of a
   * cell. Quotes do not help: for such a program the cell began further left.
   */
  private static final Pattern INSIDE =
      Pattern.compile("([;\\t\\r\\n]\\h*+)(?=[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20])");

  private SpreadsheetCell() {}

  /** The words, with an apostrophe before them when they would be taken for a formula. */
  public static String plain(String words) {
    boolean formula =
        !words.isEmpty()
            && BEGINNINGS.contains(words.charAt(0))
            && !NUMBER.matcher(words).matches();
    return formula ? "'" + words : words;
  }

  /** The words as a cell of CSV: no formula at its beginning or within, quoted where needed. */
  public static String csv(String words) {
    String plain = INSIDE.matcher(plain(words)).replaceAll("$1'");
    boolean quoted = plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  /** A row of CSV with its line end; null is an empty cell. */
  public static String csvRow(List<String> cells) {
    return cells.stream()
        .map(c -> c == null ? "" : csv(c))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
