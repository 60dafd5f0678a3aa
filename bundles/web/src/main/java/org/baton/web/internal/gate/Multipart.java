package org.baton.web.internal.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** A form with files, read part by part as it comes (RFC 7578); nothing is kept. */
public final class Multipart {
  private static final int MOST_HEADERS = 8 << 10;
  private static final int LONGEST_BOUNDARY = 200;
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[16 << 10];
  private int from;
  private int to = 2;
  private int known;
  private boolean closing;
  private boolean ended;
  private Content open = new Content();

  /**
   * A part.
   *
   * @param name the field's name
   * @param file what its sender calls the file; null when it is no file
   * @param content what was entered, or the file; to be read before the next part
   */
  public record Part(String name, String file, InputStream content) {}

  /**
   * Reads a body.
   *
   * @param type the header that tells its boundary
   */
  public Multipart(InputStream in, String type) {
    Matcher found = BOUNDARY.matcher(type);
    if (!found.find()) {
      throw bad();
    }
    String boundary = found.group(1) == null ? found.group(2) : found.group(1);
    if (boundary.length() > LONGEST_BOUNDARY) {
      throw bad();
    }
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first boundary may stand at the very beginning, without a line before it.
    buffer[0] = '\r';
    buffer[1] = '\n';
  }

  static boolean is(String type) {
    return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
  }

  private static Problem bad() {
    return Problem.of(Kind.INVALID, "web.request.bad");
  }

  /** The next part; null when there is none. */
  public Part next() throws IOException {
    open.skipAll();
    int first = one();
    int second = one();
    if (first == '-' && second == '-') {
      return null;
    }
    if (first != '\r' || second != '\n') {
      throw bad();
    }
    String headers = headers();
    known = from;
    Matcher name = NAME.matcher(headers);
    Matcher file = FILE.matcher(headers);
    if (!name.find()) {
      throw bad();
    }
    open = new Content();
    return new Part(plain(name.group(1)), file.find() ? plain(file.group(1)) : null, open);
  }

  /** Browsers write these three signs as bytes of an address. */
  private static String plain(String word) {
    return word.replace("%22", "\"").replace("%0D", "").replace("%0A", "");
  }

  private String headers() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String found = "";
    for (int count = 0; count < MOST_HEADERS; count++) {
      int next = one();
      if (next != '\n') {
        line.write(next);
        continue;
      }
      String words = line.toString(StandardCharsets.UTF_8).strip();
      if (words.isEmpty()) {
        return found;
      }
      if (words.regionMatches(true, 0, "content-disposition:", 0, 20)) {
        found = words;
      }
      line.reset();
    }
    throw bad();
  }

  private int one() throws IOException {
    while (from == to) {
      fill();
    }
    return buffer[from++] & 0xFF;
  }

  private void fill() throws IOException {
    if (ended) {
      throw bad();
    }
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = in.read(buffer, to, buffer.length - to);
    ended = read < 0;
    to += Math.max(0, read);
  }

  /** Finds out how many of the bytes at hand are content for sure. */
  private void look() throws IOException {
    known = from;
    while (known == from && !closing) {
      int at = find();
      closing = at == from;
      known = at >= 0 ? at : Math.max(from, to - delimiter.length + 1);
      if (known == from && !closing) {
        fill();
        known = from;
      }
    }
  }

  private int find() {
    for (int at = from; at + delimiter.length <= to; at++) {
      if (Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
        return at;
      }
    }
    return -1;
  }

  /** The content of one part; it ends before the boundary. */
  private final class Content extends InputStream {
    private boolean over;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (over || length == 0) {
        return over ? -1 : 0;
      }
      if (from >= known) {
        look();
      }
      if (closing) {
        from += delimiter.length;
        known = from;
        closing = false;
        over = true;
        return -1;
      }
      int count = Math.min(length, known - from);
      System.arraycopy(buffer, from, into, at, count);
      from += count;
      return count;
    }

    private void skipAll() throws IOException {
      byte[] away = new byte[8 << 10];
      while (read(away, 0, away.length) >= 0) {
        // What nobody reads is passed over.
      }
    }
  }
}
