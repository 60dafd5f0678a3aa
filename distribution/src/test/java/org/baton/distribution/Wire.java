package org.baton.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes as they are, for what no honest client can be made to send. */
final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int PIECE = 1 << 16;

  private final URI address;

  Wire(String address) {
    this.address = URI.create(address);
  }

  /** What came back, as it came. */
  record Reply(String words) {
    /** The status; 0 when nothing came. */
    int status() {
      return words.startsWith("HTTP/1.1 ") ? Integer.parseInt(words.substring(9, 12)) : 0;
    }

    Optional<String> header(String name) {
      return Arrays.stream(words.split("\r\n\r\n", 2)[0].split("\r\n"))
          .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(l -> l.substring(name.length() + 1).strip())
          .findFirst();
    }

    /** How many answers it holds. */
    int count() {
      return words.split("HTTP/1\\.1 [1-5]", -1).length - 1;
    }
  }

  /** A whole request, line by line; the body after an empty line. */
  Reply send(String... lines) {
    return send(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
  }

  Reply send(byte[] bytes) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return new Reply(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A head, and a body of so many blanks in pieces, for as long as they are taken. */
  Reply pour(long bytes, boolean chunked, String... head) {
    byte[] piece = " ".repeat(PIECE).getBytes(StandardCharsets.ISO_8859_1);
    byte[] size = (Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      try {
        for (long sent = 0; sent < bytes && socket.getInputStream().available() == 0; ) {
          out.write(chunked ? size : new byte[0]);
          out.write(piece);
          out.write(chunked ? new byte[] {'\r', '\n'} : new byte[0]);
          sent += PIECE;
        }
      } catch (SocketException e) {
        // Nobody takes any more; the answer tells why.
      }
      return new Reply(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      in.transferTo(out);
    } catch (SocketTimeoutException e) {
      // An open connection without an answer: what came before is the answer.
    } catch (SocketException e) {
      // Hung up on while still sending: what came before is the answer.
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
