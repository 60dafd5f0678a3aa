package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** A copy, opened for reading; every part is what its manifest says or it does not open. */
final class CopyFile implements AutoCloseable {
  private static final long LONGEST_MANIFEST = 256L * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final ZipFile zip;
  private final Manifest manifest;

  private CopyFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static CopyFile open(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry entry = zip.getEntry(Manifest.FILE);
      if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
        throw Problem.of(Kind.INVALID, "store.restore.foreign");
      }
      Manifest manifest;
      try (InputStream in = zip.getInputStream(entry)) {
        manifest = Manifest.read(in);
      }
      CopyFile copy = new CopyFile(zip, manifest);
      copy.verify();
      return copy;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void verify() throws IOException {
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      boolean expected = name.equals(Manifest.FILE) || manifest.parts().containsKey(name);
      if (!expected || !names.add(name)) {
        throw Problem.of(Kind.INVALID, "store.restore.path", name);
      }
    }
    for (var part : manifest.parts().entrySet()) {
      if (!names.contains(part.getKey()) || !hash(part.getKey()).equals(part.getValue())) {
        throw Problem.of(Kind.INVALID, "store.restore.damaged", part.getKey());
      }
    }
  }

  private String hash(String part) throws IOException {
    MessageDigest digest = Parts.sha256();
    try (InputStream in = new DigestInputStream(open(part), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // Only the digest is wanted.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw Problem.of(Kind.INVALID, "store.restore.damaged", part);
    }
    return zip.getInputStream(entry);
  }

  String text(String part) throws IOException {
    try (InputStream in = open(part)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts the evidence below a new folder. */
  void evidence(Path folder) throws IOException {
    for (String part : manifest.parts().keySet()) {
      if (part.startsWith("evidence/")) {
        Path file = folder.resolve(part.substring("evidence/".length())).normalize();
        if (!file.startsWith(folder)) {
          throw Problem.of(Kind.INVALID, "store.restore.path", part);
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = open(part)) {
          Files.copy(in, file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
