package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells files of the {@code deploy} folder that brought a module which was removed while this
 * server was down: the server that removed it could not delete them.
 */
@Component(service = Leftovers.class)
public final class Leftovers {
  private final Supplier<List<Removed>> removed;

  /** Looks up what was removed. */
  @Activate
  public Leftovers(
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference RemovedModules removed) {
    this(() -> database.read(removed::all));
  }

  Leftovers(Supplier<List<Removed>> removed) {
    this.removed = removed;
  }

  /**
   * Whether a file lay here already when everything in it was removed. One that was put here later,
   * copied or moved, is somebody's wish.
   *
   * @throws Problem when it cannot be read, or there are no modules in it
   */
  boolean has(Path file) {
    Map<String, Instant> at =
        removed.get().stream().collect(Collectors.toMap(Removed::id, Removed::removedAt));
    if (at.isEmpty()) {
      return false;
    }
    Instant put = putHere(file);
    return Folders.with(folder -> Parcel.open(file, file.getFileName().toString(), folder)).stream()
        .allMatch(m -> at.containsKey(m.id()) && put.isBefore(at.get(m.id())));
  }

  /** When it came to its place: a move keeps the time of the content, not that of the file. */
  private static Instant putHere(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      // Nobody can tell: the file counts as somebody's wish.
      return Instant.MAX;
    }
    try {
      return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", file.getFileName().toString())
          .causedBy(e);
    }
  }
}
