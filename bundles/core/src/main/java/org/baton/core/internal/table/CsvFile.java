package org.baton.core.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CSV file: RFC 4180, with any of three separators and the encodings of {@link Encoding}. */
final class CsvFile implements TableFile {
  private static final Map<Character, String> SEPARATORS =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab");
  private static final int LONGEST = Limits.COLUMNS * 64;

  private final Path file;
  private final String name;
  private final Encoding encoding;
  private final char separator;

  private CsvFile(Path file, String name, Encoding encoding, char separator) {
    this.file = file;
    this.name = name;
    this.encoding = encoding;
    this.separator = separator;
  }

  static CsvFile open(Path file, String name) throws IOException {
    Encoding encoding = Encoding.of(file, name);
    return new CsvFile(file, name, encoding, separator(file, encoding));
  }

  /** The separator that stands most often outside quotes in the first line that is not blank. */
  private static char separator(Path file, Encoding encoding) throws IOException {
    int[] counts = new int[128];
    try (Reader reader = new BufferedReader(encoding.open(file))) {
      boolean quoted = false;
      boolean seen = false;
      for (int i = 0, c = reader.read(); c >= 0 && i < LONGEST; i++, c = reader.read()) {
        if (c == '"') {
          quoted = !quoted;
        } else if ((c == '\n' || c == '\r') && !quoted && seen) {
          break;
        } else if (c < counts.length && !quoted) {
          counts[c]++;
        }
        seen |= !Character.isWhitespace(c);
      }
    }
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = counts[candidate] > counts[best] ? candidate : best;
    }
    return best;
  }

  @Override
  public String format() {
    return "CSV, " + encoding.charset().name() + ", " + SEPARATORS.get(separator);
  }

  @Override
  public String source() {
    return name;
  }

  @Override
  public <X extends Exception> void each(RowAction<X> action) throws X {
    int line = 1;
    try (CsvReader<CsvRecord> reader = reader()) {
      for (CsvRecord record : reader) {
        line = (int) record.getStartingLineNumber();
        if (!action.take(row(record, line))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw TableFile.refusedAt(name, line, "", "core.table.csv").causedBy(e);
    } catch (IOException | UncheckedIOException e) {
      throw TableFile.unreadable(name, e);
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(Limits.COLUMNS * Limits.CELL)
        .ofCsvRecord(encoding.open(file));
  }

  private RawRow row(CsvRecord record, int line) {
    if (record.getFieldCount() > Limits.COLUMNS) {
      throw TableFile.refusedAt(name, line, "", "core.table.columns", Limits.COLUMNS);
    }
    List<RawCell> cells = new ArrayList<>(record.getFieldCount());
    for (String field : record.getFields()) {
      if (field.length() > Limits.CELL) {
        throw TableFile.refusedAt(name, line, field, "core.table.cell", Limits.CELL);
      }
      cells.add(RawCell.words(field));
    }
    return new RawRow(line, cells);
  }
}
