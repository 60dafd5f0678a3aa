package org.baton.core.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files under their SHA-256: {@code ab/cdef...}; a file that is there is never written again. */
final class ContentFolder {
  private static final int BUFFER = 1 << 16;

  private final Path root;

  ContentFolder(Path root) {
    this.root = root;
  }

  /**
   * A file that was taken in and is on disk, not yet under its hash.
   *
   * @param file where it lies
   * @param size in bytes
   * @param sha256 its hash
   */
  record Taken(Path file, long size, String sha256) {}

  /** Takes in a stream; one byte over the limit ends it, so the caller sees a larger size. */
  Taken take(InputStream content, long limit) throws IOException {
    Path incoming = Files.createTempFile(Files.createDirectories(root.resolve("incoming")), "", "");
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = content.read(buffer); n >= 0 && size <= limit; n = content.read(buffer)) {
        out.write(buffer, 0, n);
        size += n;
      }
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(incoming);
      throw e;
    }
    return new Taken(incoming, size, HexFormat.of().formatHex(digest.digest()));
  }

  /** Puts a file under its hash; on disk, its folder too, when this returns. */
  void keep(Taken taken) throws IOException {
    Path target = path(taken.sha256());
    Path folder = Files.createDirectories(target.getParent());
    if (Files.exists(target)) {
      Files.delete(taken.file());
      return;
    }
    try {
      Files.move(taken.file(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(taken.file());
    }
    force(folder);
    force(root);
  }

  /** A folder's entries survive a crash only once the folder itself is on disk. */
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  /** The hash of the content as it lies there now. */
  String hashOf(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
