package org.baton.web.internal.gate;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.baton.api.problem.Problem;
import org.baton.web.internal.body.PacedStream;

/**
 * A posted form with a file. Only its beginning is read here, for the word of the session that
 * stands in its first field; whoever answers reads all of it as it comes.
 */
final class UploadRequest extends HttpServletRequestWrapper {
  private static final int HEAD = 8 << 10;
  private static final int LONGEST = 1 << 10;

  private final byte[] head;
  private final String proof;

  UploadRequest(HttpServletRequest request) throws IOException {
    super(request);
    head = new PacedStream(request.getInputStream()).readNBytes(HEAD);
    proof = first(request.getContentType());
  }

  static boolean is(HttpServletRequest request) {
    return Multipart.is(request.getContentType());
  }

  private String first(String type) throws IOException {
    try {
      Multipart.Part part = new Multipart(new ByteArrayInputStream(head), type).next();
      if (part == null || part.file() != null || !part.name().equals(Forgery.FIELD)) {
        return null;
      }
      return new String(part.content().readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (Problem e) {
      // Whoever answers says that the body is unreadable; without the word nobody gets that far.
      return null;
    }
  }

  /** The word of the session that the form carries; null when it carries none. */
  String proof() {
    return proof;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Replay(
        new SequenceInputStream(new ByteArrayInputStream(head), super.getInputStream()));
  }
}
