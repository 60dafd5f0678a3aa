package org.baton.modules.internal.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.LockedModules;

/**
 * The jars in a folder.
 *
 * @param byHash the files by the hash of their bytes
 */
record JarFolder(Map<String, Path> byHash) {
  private static final int MOST = 1000;

  /**
   * Reads a folder; folders in it and links are passed over.
   *
   * @throws Problem when it cannot be read, or holds more than a thousand jars
   */
  static JarFolder of(Path folder) {
    Map<String, Path> byHash = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars =
          files
              .filter(f -> f.toString().endsWith(".jar"))
              .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .limit(MOST + 1L)
              .toList();
      if (jars.size() > MOST) {
        throw Problem.of(Kind.TOO_LARGE, "modules.lock.folder.many", folder.toString(), MOST);
      }
      jars.forEach(j -> byHash.put(FileHash.sha256(j), j));
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.lock.folder", folder.toString()).causedBy(e);
    }
    return new JarFolder(byHash);
  }

  Optional<Path> find(String sha256) {
    return Optional.ofNullable(byHash.get(sha256));
  }

  /** The name of a file that is a module with this id, whatever its bytes are. */
  Optional<String> other(String id) {
    return byHash.values().stream()
        .filter(f -> LockedModules.idOf(f).equals(Optional.of(id)))
        .map(f -> f.getFileName().toString())
        .findFirst();
  }
}
