package org.baton.demo;

import java.util.List;

/** Lays rows of words out in columns; a Chinese character takes two places on a terminal. */
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /**
   * The rows as lines.
   *
   * @param rows all with as many cells as the first
   * @param left how many of the first columns stand at the left; the others at the right
   */
  static List<String> lines(List<List<String>> rows, int left) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths, left)).toList();
  }

  private static String line(List<String> row, int[] widths, int left) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(i < left ? row.get(i) + space : space + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  /** The places a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(Columns::places).sum();
  }

  private static int places(int character) {
    boolean wide =
        character >= 0x1100 && character <= 0x115F
            || character >= 0x2E80 && character <= 0xA4CF
            || character >= 0xAC00 && character <= 0xD7A3
            || character >= 0xF900 && character <= 0xFAFF
            || character >= 0xFE30 && character <= 0xFE6F
            || character >= 0xFF00 && character <= 0xFF60
            || character >= 0xFFE0 && character <= 0xFFE6
            || character >= 0x20000 && character <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
