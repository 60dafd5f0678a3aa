package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Folders that are there for one piece of work. */
public final class Folders {
  private Folders() {}

  /** Work. */
  @FunctionalInterface
  public interface InFolder<T> {
    /** Does it. */
    T run(Path folder) throws IOException;
  }

  /** Does work with a folder that is gone afterwards, with the files in it. */
  public static <T> T with(InFolder<T> work) {
    try {
      Path folder = Files.createTempDirectory("baton-modules-");
      try {
        return work.run(folder);
      } finally {
        empty(folder);
      }
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", "tmp").causedBy(e);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
