package org.baton.core.internal.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baton.api.table.Column;
import org.baton.api.table.Row.Cell;

/** Reads a cell by the type of its column. */
final class CellReader {
  private static final Set<String> YES = Set.of("TRUE", "YES", "Y", "1", "\u662f", "\u6709");
  private static final Set<String> NO = Set.of("FALSE", "NO", "N", "0", "\u5426");
  private static final int EXACT_DIGITS = 15;

  private CellReader() {}

  static Cell read(RawCell raw, Column.Type type) throws CellFault {
    if (raw.isBlank()) {
      return Cell.MISSING;
    }
    if (raw.kind() == RawCell.Kind.ERROR) {
      throw new CellFault("core.table.formula");
    }
    if (type == Column.Type.TEXT) {
      return new Cell(raw.text(), Optional.of(words(raw)));
    }
    String plain = CellText.plain(raw.text());
    if (CellText.isMissing(plain)) {
      return new Cell(raw.text(), Optional.empty());
    }
    if (raw.kind() == RawCell.Kind.DATE && type != Column.Type.DATE) {
      throw new CellFault("core.table.unexpected-date");
    }
    return new Cell(raw.text(), Optional.of(value(plain, type)));
  }

  private static Object value(String plain, Column.Type type) throws CellFault {
    return switch (type) {
      case TEXT -> plain;
      case NUMBER, PERCENT, SHARE -> Numbers.read(plain, type);
      case WHOLE -> Numbers.whole(plain);
      case DATE -> Days.read(plain);
      case FLAG -> flag(plain.toUpperCase(Locale.ROOT));
    };
  }

  private static Boolean flag(String word) throws CellFault {
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    throw new CellFault("core.table.flag");
  }

  /** A spreadsheet keeps 15 digits of a number: a longer code is damaged already. */
  private static String words(RawCell raw) throws CellFault {
    if (raw.kind() == RawCell.Kind.NUMBER
        && raw.text().chars().filter(Character::isDigit).skip(EXACT_DIGITS).findAny().isPresent()
        && !raw.text().contains(".")) {
      throw new CellFault("core.table.digits-lost");
    }
    return raw.text().strip();
  }
}
