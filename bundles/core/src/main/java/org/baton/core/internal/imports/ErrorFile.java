package org.baton.core.internal.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;

/**
 * The mistakes of a file as a table that a spreadsheet opens: where, what stands there, what is
 * wrong, what to do.
 */
public final class ErrorFile {
  /** Lets spreadsheets know that the file is UTF-8. */
  private static final String MARK = "\ufeff";

  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private ErrorFile() {}

  /** Writes the mistakes in a reader's language. */
  public static String of(List<Violation> violations, int count, Texts texts, Locale locale) {
    StringWriter out = new StringWriter().append(MARK);
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          List.of("row", "column", "value", "reason", "remedy").stream()
              .map(c -> texts.text(locale, "core.import.errors." + c))
              .toList());
      for (Violation v : violations) {
        Object[] words = v.arguments().toArray();
        csv.writeRecord(
            v.line() == 0 ? "" : Integer.toString(v.line()),
            harmless(v.field()),
            harmless(v.value()),
            harmless(texts.text(locale, v.code(), words)),
            harmless(texts.find(locale, v.code() + ".remedy", words).orElse("")));
      }
      if (count > violations.size()) {
        csv.writeRecord(
            "",
            "",
            "",
            texts.text(locale, "core.import.errors.more", count - violations.size()),
            "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
