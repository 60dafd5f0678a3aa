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
  private static final int MOST_BYTES = 1 << 20;

  private final byte[] body;

  /** Waits for the body, but neither for a large one nor for one that comes too slowly. */
  WholeRequest(HttpServletRequest request) throws IOException {
    super(request);
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    body = new PacedStream(request.getInputStream()).readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooLarge();
    }
  }

  private static Problem tooLarge() {
    return Problem.of(Kind.TOO_LARGE, "web.body.large", MOST_BYTES >> 20);
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
