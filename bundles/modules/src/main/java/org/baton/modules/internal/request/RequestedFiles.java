package org.baton.modules.internal.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that wait for a second person, below the data folder. */
final class RequestedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RequestedFiles.class);

  private final Path folder;

  RequestedFiles(Path folder) {
    this.folder = folder;
  }

  /** Where the file of a request is, or would be. */
  Path at(long id) {
    return folder.resolve(id + ".jar");
  }

  /** Writes a file to a place. */
  @FunctionalInterface
  interface Source {
    /** Returns false when there is none, and nothing was written. */
    boolean write(Path place) throws IOException;
  }

  void keep(long id, Path file) {
    keep(id, place -> Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING) != null);
  }

  void keep(long id, Source source) {
    Path next = folder.resolve(id + ".new");
    try {
      Files.createDirectories(folder);
      if (source.write(next)) {
        Files.move(next, at(id), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString())
          .causedBy(e);
    }
  }

  /** Deletes all but those of some requests. */
  void keepOnly(Set<Long> ids) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<Path> kept = ids.stream().map(this::at).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !kept.contains(f)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("Files of requests that are decided could not be deleted", e);
    }
  }
}
