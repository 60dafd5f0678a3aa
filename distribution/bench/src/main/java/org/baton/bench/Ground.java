package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a case finds the product and its peers, and where it may write.
 *
 * @param root the project's folder
 * @param small whether to use inputs so small that only the way is tried, not the speed
 */
public record Ground(Path root, boolean small) {
  /** The assembled server's archive. */
  public Path archive() throws IOException {
    return only(root.resolve("distribution/target"), "baton-", ".tar.gz");
  }

  /** The jar of a module that is not part of the assembly. */
  public Path module(String id) throws IOException {
    return only(root.resolve("bundles").resolve(id).resolve("target"), "org.baton." + id, ".jar");
  }

  /** A peer's file, fetched by the profile {@code bench} of the build. */
  public Path peer(String beginning, String end) throws IOException {
    return only(root.resolve("distribution/bench/target/peers"), beginning, end);
  }

  /** A folder of the case's own, empty. */
  public Path folder(String name) throws IOException {
    Path folder = root.resolve("distribution/bench/target/work").resolve(name);
    clear(folder);
    return Files.createDirectories(folder);
  }

  /** A folder that outlives a run, for inputs that take long to make. */
  public Path kept(String name) throws IOException {
    return Files.createDirectories(root.resolve("distribution/bench/target/inputs").resolve(name));
  }

  private static Path only(Path folder, String beginning, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no " + folder + "; build with -Pbench first.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().startsWith(beginning))
              .filter(f -> f.getFileName().toString().endsWith(end))
              .toList();
      if (found.size() != 1) {
        throw new IOException(
            "There are " + found.size() + " files " + beginning + "*" + end + " in " + folder);
      }
      return found.get(0);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
