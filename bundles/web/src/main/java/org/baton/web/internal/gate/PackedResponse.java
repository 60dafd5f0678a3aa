package org.baton.web.internal.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses words for those who accept it. Short answers stay as they are, and so does what is
 * compressed already. The version of a compressed answer says so, as two forms of one thing may not
 * have the same strong {@code ETag}.
 */
final class PackedResponse extends HttpServletResponseWrapper {
  private static final int SHORT = 1024;
  private static final String LENGTH = "Content-Length";
  private static final String ENCODING = "Content-Encoding";
  private static final Pattern WORDS =
      Pattern.compile(
          "text/(?!event-stream).*|application/([a-z0-9.+-]*\\+)?(json|yaml|xml)(;.*)?"
              + "|image/svg\\+xml(;.*)?|application/javascript(;.*)?");

  private final Out out = new Out();
  private final ByteArrayOutputStream first = new ByteArrayOutputStream(SHORT);
  private PrintWriter writer;
  private OutputStream chosen;
  private long length = -1;

  private PackedResponse(HttpServletResponse response) {
    super(response);
  }

  /** The response, wrapped when its reader accepts gzip. */
  static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
    String accepted = request.getHeader("Accept-Encoding");
    boolean packs =
        accepted != null
            && accepted.contains("gzip")
            && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*)?")
            && !request.getMethod().equals("HEAD");
    return packs ? new PackedResponse(response) : response;
  }

  /** Sends what is left. */
  static void finish(HttpServletResponse response) throws IOException {
    if (response instanceof PackedResponse packed) {
      packed.end();
    }
  }

  private void end() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (chosen == null) {
      if (length >= 0 || first.size() > 0) {
        super.setContentLengthLong(first.size() > 0 ? first.size() : length);
      }
      if (first.size() > 0) {
        first.writeTo(super.getOutputStream());
      }
    } else if (chosen instanceof GZIPOutputStream gzip) {
      gzip.finish();
    }
  }

  private OutputStream chosen() throws IOException {
    if (chosen == null) {
      chosen = choose();
      first.writeTo(chosen);
      first.reset();
    }
    return chosen;
  }

  private OutputStream choose() throws IOException {
    String type = getContentType();
    if (type == null || !WORDS.matcher(type).matches() || getHeader(ENCODING) != null) {
      if (length >= 0) {
        super.setContentLengthLong(length);
      }
      return super.getOutputStream();
    }
    super.setHeader(ENCODING, "gzip");
    super.addHeader("Vary", "Accept-Encoding");
    String tag = getHeader("ETag");
    if (tag != null && tag.endsWith("\"")) {
      super.setHeader("ETag", tag.substring(0, tag.length() - 1) + "--gzip\"");
    }
    return new GZIPOutputStream(super.getOutputStream(), SHORT, true);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (first.size() > 0 || chosen != null) {
      chosen().flush();
    }
    super.flushBuffer();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  private void forget() {
    first.reset();
    length = -1;
    if (chosen instanceof GZIPOutputStream) {
      super.setHeader(ENCODING, null);
    }
    chosen = null;
  }

  @Override
  public void setContentLength(int bytes) {
    length = bytes;
  }

  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
  }

  @Override
  public void setHeader(String name, String value) {
    if (LENGTH.equalsIgnoreCase(name)) {
      length = value == null ? -1 : Long.parseLong(value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (LENGTH.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  /** Holds the first bytes back until it is known whether there are more. */
  private final class Out extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (chosen == null && first.size() + count <= SHORT) {
        first.write(bytes, from, count);
      } else {
        chosen().write(bytes, from, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (chosen != null) {
        chosen.flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Answers are written as a whole");
    }
  }
}
