package org.baton.core.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.table.Limits;

/**
 * A file that was sent in, kept until the import is over.
 *
 * @param file where it lies
 * @param name what its sender calls it
 * @param sha256 the hash of its content
 */
public record Upload(Path file, String name, String sha256) implements Closeable {

  /** Takes in a file; refuses it as soon as it is larger than accepted. */
  static Upload take(Path folder, String name, InputStream in) throws IOException {
    Path file = Files.createTempFile(folder, "import-", "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
          if (size > Limits.FILE) {
            throw Problem.of(Kind.TOO_LARGE, "core.table.file-too-large", name, Limits.FILE >> 20);
          }
          out.write(buffer, 0, n);
        }
      }
      return new Upload(file, name, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      Files.deleteIfExists(file);
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
