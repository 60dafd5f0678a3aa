package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** The hash of what a file holds. */
public final class FileHash {
  private FileHash() {}

  /**
   * The SHA-256 of a file's bytes, in hexadecimal.
   *
   * @throws Problem when the file cannot be read
   */
  public static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", file.getFileName().toString())
          .causedBy(e);
    }
  }

  /** The SHA-256 of everything that comes, in hexadecimal. */
  public static String sha256(InputStream content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
