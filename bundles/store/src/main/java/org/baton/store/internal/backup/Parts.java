package org.baton.store.internal.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes parts into a zip file and remembers their hashes. */
final class Parts implements AutoCloseable {
  private final ZipOutputStream zip;
  private final Map<String, String> hashes = new TreeMap<>();

  Parts(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /** Writes one part's content. */
  @FunctionalInterface
  interface Content<X extends Exception> {
    void write(OutputStream out) throws IOException, X;
  }

  <X extends Exception> void add(String path, Content<X> content) throws IOException, X {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(path));
    content.write(new DigestOutputStream(new Open(zip), digest));
    zip.closeEntry();
    hashes.put(path, HexFormat.of().formatHex(digest.digest()));
  }

  /** Ends the file with the manifest. */
  void finish(Map<String, String> facts) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.FILE));
    new Manifest(Manifest.FORMAT, facts, hashes).write(new Open(zip));
    zip.closeEntry();
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash of a file's bytes, in hexadecimal. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Not closed by who writes a part. */
  private static final class Open extends FilterOutputStream {
    private Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
