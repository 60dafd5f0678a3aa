package org.baton.core.internal.table;

/**
 * A cell as it stands in the file.
 *
 * @param text the words, or a plain number without grouping
 * @param kind what the file says it is; always words in CSV
 */
record RawCell(String text, Kind kind) {
  static final RawCell BLANK = new RawCell("", Kind.WORDS);

  /** What a file says a cell is. */
  enum Kind {
    /** Words, which may read like a number. */
    WORDS,
    /** A number that the workbook holds as one; with a percent sign if it shows it so. */
    NUMBER,
    /** A day, as its ISO form. */
    DATE,
    /** A truth value, as TRUE or FALSE. */
    FLAG,
    /** An error of a formula, such as #DIV/0!. */
    ERROR
  }

  static RawCell words(String text) {
    return text.isEmpty() ? BLANK : new RawCell(text, Kind.WORDS);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
