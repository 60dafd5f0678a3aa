package org.baton.core.internal.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/** A CSV or Parquet file with a heading, for files whose size is that of the units. */
final class Table {
  private final Path file;
  private final Optional<ParquetFile> parquet;
  private final List<String> heading;

  Table(Path file) {
    this.file = file;
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Problem.of(Problem.Kind.NOT_FOUND, "core.batch.file-missing", file.toString());
    }
    this.parquet = ParquetFile.is(file) ? Optional.of(new ParquetFile(file)) : Optional.empty();
    this.heading = parquet.map(ParquetFile::heading).orElseGet(this::firstRow);
  }

  private List<String> firstRow() {
    List<String> first = new ArrayList<>();
    try (CsvReader<CsvRecord> rows = open()) {
      rows.stream().findFirst().ifPresent(r -> r.getFields().forEach(f -> first.add(f.strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(first);
  }

  Optional<ParquetFile> parquet() {
    return parquet;
  }

  /** A row with its number. */
  record Row(long number, List<String> fields) {
    String at(int column) {
      return column < 0 ? "" : fields.get(column).strip();
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    return CsvReader.builder().detectBomHeader(true).ofCsvRecord(file);
  }

  Path file() {
    return file;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  List<String> heading() {
    return heading;
  }

  int column(String name) {
    return heading.indexOf(name);
  }

  int required(String name) {
    if (column(name) < 0) {
      Violation wrong =
          new Violation(
              name(),
              1,
              name,
              "",
              "core.batch.column-missing",
              List.of(String.join(", ", heading)));
      throw Problem.invalid("core.engine.input-wrong", List.of(wrong), 1);
    }
    return column(name);
  }

  void each(Consumer<Row> taker) {
    if (parquet.isPresent()) {
      parquet.get().each(heading, (row, cells) -> taker.accept(row(row, cells)));
      return;
    }
    try (CsvReader<CsvRecord> rows = open()) {
      rows.stream().skip(1).forEach(r -> taker.accept(row(r)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(long number, ParquetCell[] cells) {
    return new Row(number, Arrays.stream(cells).map(ParquetCell::text).toList());
  }

  private Row row(CsvRecord r) {
    if (r.getFieldCount() != heading.size()) {
      throw fields(name(), r.getStartingLineNumber(), r.getFieldCount(), heading.size());
    }
    return new Row(r.getStartingLineNumber(), r.getFields());
  }

  static Problem fields(String name, long row, int found, int expected) {
    Violation wrong =
        new Violation(name, (int) row, "", "", "core.batch.field-count", List.of(found, expected));
    return Problem.invalid("core.engine.input-wrong", List.of(wrong), 1);
  }
}
