package org.baton.web.internal.gate;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.body.PacedStream;

/** A request whose body has come as a whole, and can be read again by whoever answers it. */
class WholeRequest extends HttpServletRequestWrapper {
  static final int MOST_BYTES = 1 << 20;

  private final byte[] body;

  /** Waits for the body, but neither for a large one nor for one that comes too slowly. */
  WholeRequest(HttpServletRequest request, int most) throws IOException {
    super(request);
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    body = new PacedStream(request.getInputStream()).readNBytes(most + 1);
    if (body.length > most) {
      throw tooLarge(most);
    }
  }

  private static Problem tooLarge(int most) {
    return Problem.of(Kind.TOO_LARGE, "web.body.large", most / (double) MOST_BYTES);
  }

  /** The body as words. */
  final String words() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public final BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  @Override
  public final ServletInputStream getInputStream() {
    return new Replay(new ByteArrayInputStream(body));
  }
}
