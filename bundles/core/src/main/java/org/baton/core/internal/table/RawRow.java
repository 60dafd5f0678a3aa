package org.baton.core.internal.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line its number in the file, counted from 1
 * @param cells its cells from the first column on
 */
record RawRow(int line, List<RawCell> cells) {
  boolean isBlank() {
    return cells.stream().allMatch(RawCell::isBlank);
  }

  RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.BLANK;
  }
}
