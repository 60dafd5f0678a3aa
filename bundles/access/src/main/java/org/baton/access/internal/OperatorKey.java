package org.baton.access.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Lets whoever may read the data folder, and so may do anything to the server anyhow, operate the
 * running server through its shell: a key made new at each start, in a file for the owner of the
 * process alone.
 */
@Component(service = OperatorKey.class)
public final class OperatorKey {
  /** The name to sign in with at the shell. */
  static final String OPERATOR = "operator";

  private static final int LENGTH = 43;

  private final Path file;
  private final byte[] key;

  /** Writes a new key. */
  @Activate
  public OperatorKey() throws IOException {
    this(FirstAccount.dataFolder().resolve("keys"));
  }

  OperatorKey(Path folder) throws IOException {
    String fresh = new Secrets().password(LENGTH);
    key = fresh.getBytes(StandardCharsets.UTF_8);
    file = folder.resolve("operator.key");
    Files.createDirectories(folder);
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, fresh);
  }

  /** Whether this is the key; takes the same time whatever is given. */
  boolean is(String given) {
    return MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
  }

  @Deactivate
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
