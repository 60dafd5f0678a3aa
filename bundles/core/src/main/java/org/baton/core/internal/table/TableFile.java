package org.baton.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/** A file with a table in it. */
public sealed interface TableFile permits CsvFile, XlsxFile {
  /** What the file was found to be, such as {@code CSV, GB18030, comma}. */
  String format();

  /** The name to put before a row's number: the file, or the file and its sheet. */
  String source();

  /**
   * Walks the rows in the order of the file, blank ones included.
   *
   * @throws Problem when the file is damaged or larger than accepted
   */
  <X extends Exception> void each(RowAction<X> action) throws X;

  /** What is done with a row. */
  @FunctionalInterface
  interface RowAction<X extends Exception> {
    /** Takes a row; answers whether to go on. */
    boolean take(RawRow row) throws X;
  }

  /**
   * Finds out by its first bytes what the file is.
   *
   * @param name the name that people know it by
   * @throws Problem when it is no table that can be read
   */
  static TableFile open(Path file, String name) {
    try {
      if (Files.size(file) > Limits.FILE) {
        throw Problem.of(Kind.TOO_LARGE, "core.table.file-too-large", name, Limits.FILE >> 20);
      }
      byte[] start = new byte[8];
      int read;
      try (InputStream in = Files.newInputStream(file)) {
        read = in.readNBytes(start, 0, start.length);
      }
      if (read == 0) {
        throw refused(name, "core.table.empty");
      }
      if (start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
        return XlsxFile.open(file, name);
      }
      byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
      if (read >= 4 && Arrays.equals(start, 0, 4, compound, 0, 4)) {
        throw refused(name, "core.table.old-excel");
      }
      return CsvFile.open(file, name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** The file as a whole cannot be taken. */
  static Problem refused(String source, String code, Object... arguments) {
    return refusedAt(source, 0, "", code, arguments);
  }

  /** A row makes the file unreadable. */
  static Problem refusedAt(String source, int line, String value, String code, Object... words) {
    Violation violation = new Violation(source, line, "", value, code, List.of(words));
    return Problem.invalid("core.table.refused", List.of(violation), source);
  }

  /** The file cannot be read at all. */
  static Problem unreadable(String source, Exception cause) {
    return refused(source, "core.table.damaged").causedBy(cause);
  }
}
