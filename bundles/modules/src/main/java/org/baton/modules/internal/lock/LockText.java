package org.baton.modules.internal.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Locks as text: JSON, always in the same order, so that equal servers have equal texts. */
final class LockText {
  private static final int MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // What is not known is not signed either.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private LockText() {}

  /** The text that is signed. */
  static String of(Lock lock) {
    return write(lock);
  }

  /** The whole file. */
  static String of(SignedLock lock) {
    return write(lock) + "\n";
  }

  private static String write(Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Problem when it is none of these files, or of a newer format
   */
  static SignedLock read(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(Kind.TOO_LARGE, "modules.lock.large");
      }
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.lock.unreadable", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** Reads a text, as {@link #read(InputStream)} does. */
  static SignedLock read(String text) {
    try {
      SignedLock lock = MAPPER.readValue(text, SignedLock.class);
      if (lock == null || lock.lock().format() != Lock.FORMAT) {
        throw Problem.of(Kind.INVALID, "modules.lock.format", Lock.FORMAT);
      }
      return lock;
    } catch (JsonProcessingException e) {
      throw Problem.of(Kind.INVALID, "modules.lock.unreadable", e.getOriginalMessage()).causedBy(e);
    }
  }
}
