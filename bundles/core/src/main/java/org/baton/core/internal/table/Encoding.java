package org.baton.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file. A byte order mark decides; without one the file is UTF-8 if all of
 * it is, else GB18030 (which covers GBK and GB2312) if all of it is.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {

  static Encoding of(Path file, String name) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    Encoding marked = byMark(start);
    if (marked != null) {
      return check(file, marked, name);
    }
    Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
    return utf8.fits(file) ? utf8 : check(file, new Encoding(Charset.forName("GB18030"), 0), name);
  }

  private static Encoding byMark(byte[] start) {
    if (start.length >= 3
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }

  private static Encoding check(Path file, Encoding encoding, String name) throws IOException {
    if (!encoding.fits(file)) {
      throw TableFile.refused(name, "core.table.encoding", encoding.charset().name());
    }
    return encoding;
  }

  private boolean fits(Path file) throws IOException {
    char[] buffer = new char[1 << 14];
    try (Reader reader = open(file)) {
      for (int read = 0; read >= 0; ) {
        read = reader.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Opens the text behind the mark; a byte that does not belong to the encoding is an error. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
