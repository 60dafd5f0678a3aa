package org.baton.operations.internal.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The files of the log: the one that is written, and those that were rolled away. */
@Component(service = LogFiles.class)
public final class LogFiles {
  private static final Pattern NAME = Pattern.compile("baton(-[0-9]{1,4})?\\.log(\\.gz)?");

  private final Path folder;

  /**
   * A file of the log.
   *
   * @param name its name
   * @param bytes its size
   * @param changedAt when it was last written
   */
  public record LogFile(String name, long bytes, Instant changedAt) {}

  /** Takes the folder that the log is written to. */
  @Activate
  public LogFiles() {
    this(Path.of(System.getProperty("karaf.log", "log")));
  }

  LogFiles(Path folder) {
    this.folder = folder;
  }

  /** All of them, the newest first. */
  public List<LogFile> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> NAME.matcher(f.getFileName().toString()).matches())
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .flatMap(LogFiles::look)
          .sorted(Comparator.comparing(LogFile::changedAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<LogFile> look(Path file) {
    try {
      return Stream.of(
          new LogFile(
              file.getFileName().toString(),
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException e) {
      // Rolled away while we looked.
      return Stream.empty();
    }
  }

  /**
   * One of them.
   *
   * @throws Problem when there is none with this name
   */
  public Path get(String name) {
    return list().stream()
        .filter(f -> f.name().equals(name))
        .map(f -> folder.resolve(f.name()))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "operations.log.file.unknown", name));
  }
}
