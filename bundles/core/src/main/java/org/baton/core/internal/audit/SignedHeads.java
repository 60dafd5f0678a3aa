package org.baton.core.internal.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Signed ends of the trail in a file, one a line: number, hash, time, signature. Each signature
 * covers the one before, so that no line can be taken out of the middle. Copy the file's last line
 * elsewhere now and then to notice even a file that was cut.
 */
final class SignedHeads {
  private static final int TAIL = 1 << 10;

  private final Path file;

  /** A line of the file. */
  record Line(AuditHead head, String time, String signature) {
    static final Line NONE = new Line(new AuditHead(0, ""), "", "");

    static Line of(String text) {
      String[] parts = text.split(" ", -1);
      if (parts.length != 4) {
        return null;
      }
      try {
        return new Line(new AuditHead(Long.parseLong(parts[0]), parts[1]), parts[2], parts[3]);
      } catch (NumberFormatException e) {
        return null;
      }
    }

    boolean follows(Line before, AuditKey key) {
      return head.seq() >= before.head.seq()
          && AuditKey.same(signature, sign(key, head, time, before.signature));
    }
  }

  SignedHeads(Path file) {
    this.file = file;
  }

  private static String sign(AuditKey key, AuditHead head, String time, String before) {
    return key.sign("baton-head-1", Long.toString(head.seq()), head.hash(), time, before);
  }

  boolean exist() {
    return Files.exists(file);
  }

  /** All lines; none when the file is gone. A line that a crash cut short counts as not written. */
  BufferedReader open() throws IOException {
    return exist()
        ? Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)
        : new BufferedReader(new StringReader(""));
  }

  /** The size in bytes up to the end of the last whole line. */
  long size() throws IOException {
    return exist() ? Files.size(file) - torn(tail()).length() : 0;
  }

  /**
   * Adds a line, unless the last one stands for the same end or for one further on; it is on disk
   * afterwards.
   */
  synchronized void append(AuditKey key, AuditHead head) throws IOException {
    Line last = last();
    if (last != Line.NONE && (last.head().equals(head) || last.head().seq() > head.seq())) {
      return;
    }
    String time = Instant.now().toString();
    String signature = sign(key, head, time, last.signature());
    String line = head.seq() + " " + head.hash() + " " + time + " " + signature + "\n";
    long whole = size();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), whole);
      channel.force(true);
    }
  }

  private Line last() throws IOException {
    String tail = exist() ? tail() : "";
    String whole = tail.substring(0, tail.length() - torn(tail).length());
    if (whole.isEmpty()) {
      return Line.NONE;
    }
    Line line = Line.of(whole.substring(whole.lastIndexOf('\n', whole.length() - 2) + 1).strip());
    if (line == null) {
      throw new IOException("the last line of " + file + " is no signed head");
    }
    return line;
  }

  private static String torn(String tail) {
    return tail.substring(tail.lastIndexOf('\n') + 1);
  }

  private String tail() throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      byte[] bytes = Channels.newInputStream(channel).readAllBytes();
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
