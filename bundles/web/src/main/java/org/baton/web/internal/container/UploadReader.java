package org.baton.web.internal.container;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Upload;
import org.baton.web.internal.gate.Multipart;

/** Reads forms with a file: the fields before it now, the file when it is asked for. */
final class UploadReader implements MessageBodyReader<Upload> {
  private static final int MOST_FIELDS = 100;
  private static final int LONGEST = 64 << 10;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Upload.class;
  }

  @Override
  public Upload readFrom(
      Class<Upload> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Multipart parts = new Multipart(body, headers.getFirst("Content-Type"));
    Map<String, String> fields = new LinkedHashMap<>();
    for (Multipart.Part part = parts.next(); part != null; part = parts.next()) {
      if (part.file() != null) {
        return new Upload(fields, name(part.file()), part.content());
      }
      byte[] value = part.content().readNBytes(LONGEST + 1);
      if (value.length > LONGEST || fields.size() >= MOST_FIELDS) {
        throw Problem.of(Kind.TOO_LARGE, "web.form.fields", MOST_FIELDS);
      }
      fields.put(part.name(), new String(value, StandardCharsets.UTF_8));
    }
    return new Upload(fields, "", InputStream.nullInputStream());
  }

  /** Some senders give the whole path on their own disk. */
  private static String name(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).strip();
  }
}
