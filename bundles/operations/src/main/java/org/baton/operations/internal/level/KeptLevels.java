package org.baton.operations.internal.level;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.operations.internal.log.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The levels that somebody wants kept over a restart. A file and no table: the log is this server's
 * own, and is needed most while there is no database.
 */
@Component(service = KeptLevels.class)
public final class KeptLevels {
  private static final String BETWEEN = " = ";

  private final Path file;

  /** Takes the data folder of the launcher. */
  @Activate
  public KeptLevels() {
    this(
        Path.of(System.getProperty("baton.data", System.getProperty("karaf.data", "data")))
            .resolve("log-levels.txt"));
  }

  KeptLevels(Path file) {
    this.file = file;
  }

  /** What was kept; lines that cannot be read are left out. */
  List<SetLevel> read() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return all.lines().flatMap(l -> level(l).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<SetLevel> level(String line) {
    String[] words = line.split(BETWEEN, 2);
    return words.length < 2
        ? Optional.empty()
        : Severity.of(words[1]).map(s -> new SetLevel(words[0].strip(), s, Optional.empty()));
  }

  /** Keeps these and no others. */
  void write(Collection<SetLevel> levels) {
    List<String> lines =
        levels.stream().map(l -> l.logger() + BETWEEN + l.level().name()).sorted().toList();
    try {
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.write(next, lines, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
