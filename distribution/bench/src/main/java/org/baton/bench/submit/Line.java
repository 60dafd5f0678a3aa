package org.baton.bench.submit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One evaluator's kept connection. It is a plain socket, because driver and server share the cores:
 * a heavy client would be measured with the server.
 */
final class Line implements Sender {
  private static final String CREATED = "HTTP/1.1 201";
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private final Sheets sheets;
  private final int batch;
  private final Socket socket;
  private final InputStream in;
  private final String head;
  private int next;

  /**
   * Connects.
   *
   * @param first which of the sheets is sent first
   * @param batch how many sheets go into one request; 1 for requests with a sheet each
   */
  Line(URI address, String token, Sheets sheets, int first, int batch) throws IOException {
    this.sheets = sheets;
    this.next = first;
    this.batch = batch;
    this.socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
    this.head =
        "POST /api/core/cycles/"
            + Province.CYCLE
            + (batch == 1 ? "/sheets" : "/sheets/batch")
            + " HTTP/1.1\r\n"
            + ("Host: " + address.getAuthority() + "\r\n")
            + ("Authorization: Bearer " + token + "\r\n")
            + "Content-Type: application/json\r\nAccept-Encoding: gzip\r\n";
  }

  @Override
  public int send() throws IOException {
    byte[] body = batch == 1 ? sheets.json(next) : sheets.json(next, batch);
    next += batch;
    String first =
        head
            + ("Idempotency-Key: " + UUID.randomUUID() + "\r\n")
            + ("Content-Length: " + body.length + "\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream(first.length() + body.length);
    request.writeBytes(first.getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    request.writeTo(socket.getOutputStream());
    read();
    return batch;
  }

  private void read() throws IOException {
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
      chunked |= line.equalsIgnoreCase(CHUNKED);
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    if (!status.startsWith(CREATED)) {
      String words = new String(body, StandardCharsets.UTF_8);
      throw new IOException("A sheet was answered with " + status + " " + words);
    }
  }

  /** A long answer comes in parts, each behind its length; the last one is empty. */
  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int length = length(); length > 0; length = length()) {
      all.writeBytes(in.readNBytes(length));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int length() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server closed the connection.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
