package org.baton.core.internal.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;
import org.baton.core.internal.table.SpreadsheetCell;

/**
 * The mistakes of a file as a table that a spreadsheet opens: where, what stands there, what is
 * wrong, what to do.
 */
public final class ErrorFile {
  private ErrorFile() {}

  /** Writes the mistakes in a reader's language. */
  public static String of(List<Violation> violations, int count, Texts texts, Locale locale) {
    StringBuilder out = new StringBuilder(SpreadsheetCell.BYTE_ORDER_MARK);
    out.append(
        SpreadsheetCell.csvRow(
            Stream.of("row", "column", "value", "reason", "remedy")
                .map(c -> texts.text(locale, "core.import.errors." + c))
                .toList()));
    for (Violation v : violations) {
      Object[] words = v.arguments().toArray();
      out.append(
          SpreadsheetCell.csvRow(
              List.of(
                  v.line() == 0 ? "" : Integer.toString(v.line()),
                  v.field(),
                  v.value(),
                  texts.text(locale, v.code(), words),
                  texts.find(locale, v.code() + ".remedy", words).orElse(""))));
    }
    if (count > violations.size()) {
      String more = texts.text(locale, "core.import.errors.more", count - violations.size());
      out.append(SpreadsheetCell.csvRow(List.of("", "", "", more, "")));
    }
    return out.toString();
  }
}
