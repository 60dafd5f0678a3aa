package org.baton.modules.internal.catalogue;

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

/** Indices and descriptions of catalogues as text: JSON, the same for the same catalogue. */
final class CatalogueText {
  static final int MOST_BYTES = 4 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // A word that is not known may be one that is written wrong.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private CatalogueText() {}

  static byte[] of(Catalogue catalogue) {
    try {
      return (WRITER.writeValueAsString(catalogue) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a text; nothing but its form is checked.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it has another form
   */
  static <T> T read(InputStream in, Class<T> type, String name) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(Kind.TOO_LARGE, "modules.catalogue.large", name, MOST_BYTES >> 20);
    }
    return read(bytes, type, name);
  }

  /** As {@link #read(InputStream, Class, String)}. */
  static <T> T read(byte[] bytes, Class<T> type, String name) {
    try {
      T read = MAPPER.readValue(bytes, type);
      if (read == null) {
        throw Problem.of(Kind.INVALID, "modules.catalogue.unreadable", name, "null");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.unreadable", name, e.getOriginalMessage())
          .causedBy(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
