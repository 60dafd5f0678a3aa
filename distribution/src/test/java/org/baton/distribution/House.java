package org.baton.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources and compiled classes of the bundles are. */
final class House {
  /** Bundles that are the platform; a mechanism is any other. */
  static final List<String> PLATFORM =
      List.of("api", "methods", "store", "core", "access", "web", "modules", "operations");

  private House() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("bundles/api/pom.xml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside a checkout of Baton");
      }
    }
    return folder;
  }

  /** Every folder below {@code bundles} that has Java sources. */
  static List<Path> bundles() {
    try (Stream<Path> folders = Files.walk(root().resolve("bundles"), 2)) {
      return folders
          .filter(f -> Files.isDirectory(f.resolve("src/main/java")))
          .filter(f -> Files.exists(f.resolve("pom.xml")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> classFolders() {
    return bundles().stream()
        .map(b -> b.resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
