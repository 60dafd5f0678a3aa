package org.baton.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baton.store.internal.schema.ScriptFolder;

/** Scripts in folders of the test resources. */
public final class Folders {
  private Folders() {}

  /** The folder that stands for a module's bundle. */
  public static ScriptFolder resource(String name) {
    return folder -> list(Path.of("src/test/resources", name, folder));
  }

  /** The store's own bundle. */
  public static ScriptFolder own() {
    return folder -> list(Path.of("src/main/resources", folder));
  }

  /** A folder anywhere. */
  public static ScriptFolder at(Path root) {
    return folder -> list(root.resolve(folder));
  }

  private static List<URL> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".sql")).sorted().map(Folders::url).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
