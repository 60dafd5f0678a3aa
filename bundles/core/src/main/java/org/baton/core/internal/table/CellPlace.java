package org.baton.core.internal.table;

import java.io.IOException;

/**
 * Where a cell stands in a sheet.
 *
 * @param column counted from 0
 * @param row counted from 1
 */
record CellPlace(int column, int row) {
  private static final int MOST = 100_000_000;

  /** Reads a reference such as {@code B12}. */
  static CellPlace of(String reference) throws IOException {
    int column = 0;
    int row = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z' && row == 0) {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9' && column > 0) {
        row = row * 10 + (c - '0');
      } else if (c != '$') {
        throw new IOException("no cell reference: " + reference);
      }
      if (column > MOST || row > MOST) {
        throw new IOException("no cell reference: " + reference);
      }
    }
    return new CellPlace(column - 1, row);
  }

  /** The letters of a column, counted from 0. */
  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
