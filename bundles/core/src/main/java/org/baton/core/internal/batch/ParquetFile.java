package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.baton.api.problem.Problem;

/** A Parquet file with flat columns, read row group by row group. */
final class ParquetFile {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private final Path file;
  private final MessageType schema;

  /** Takes a row; the cells stand in the order of the columns asked for. */
  @FunctionalInterface
  interface Row {
    /** Takes the row with this number, from 1. */
    void take(long row, ParquetCell[] cells);
  }

  ParquetFile(Path file) {
    this.file = file;
    try (ParquetFileReader reader = open()) {
      this.schema = reader.getFileMetaData().getSchema();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Type column : schema.getFields()) {
      if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
        throw Problem.of(
            Problem.Kind.INVALID, "core.batch.parquet-nested", file.toString(), column.getName());
      }
    }
  }

  /** Whether a file begins like a Parquet file. */
  static boolean is(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParquetFileReader open() throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .build();
    try {
      return ParquetFileReader.open(new LocalInputFile(file), options);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private Problem unreadable(Exception e) {
    return Problem.of(
            Problem.Kind.INVALID,
            "core.batch.parquet-unreadable",
            file.toString(),
            String.valueOf(e.getMessage()))
        .causedBy(e);
  }

  List<String> heading() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  /** Hands over all rows with the cells of some columns; the others are not read. */
  void each(List<String> columns, Row taker) {
    List<Type> wanted = new ArrayList<>();
    columns.forEach(c -> wanted.add(schema.getType(c)));
    MessageType projection = new MessageType(schema.getName(), wanted);
    try (ParquetFileReader reader = open()) {
      reader.setRequestedSchema(projection);
      long row = 0;
      for (PageReadStore pages = next(reader); pages != null; pages = next(reader)) {
        row = each(pages, projection, reader.getFileMetaData().getCreatedBy(), row, taker);
      }
    } catch (ParquetRuntimeException | IOException e) {
      throw unreadable(e);
    }
  }

  private static PageReadStore next(ParquetFileReader reader) throws IOException {
    return reader.readNextRowGroup();
  }

  private static long each(
      PageReadStore pages, MessageType projection, String writer, long before, Row taker) {
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            pages, new GroupRecordConverter(projection).getRootConverter(), projection, writer);
    ParquetCell[] cells =
        projection.getColumns().stream()
            .map(c -> new ParquetCell(store.getColumnReader(c)))
            .toArray(ParquetCell[]::new);
    long last = before + pages.getRowCount();
    for (long row = before + 1; row <= last; row++) {
      taker.take(row, cells);
      for (ParquetCell cell : cells) {
        cell.next();
      }
    }
    return last;
  }
}
