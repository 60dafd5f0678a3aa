package org.baton.modules.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.Update.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far updates are, in {@code updates} below the data folder: a folder a module with the old
 * jar, the old schema and a file that says how far it is. Without that file nothing has begun.
 */
@Component(service = UpdateJournal.class)
public final class UpdateJournal {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateJournal.class);
  private static final String ABANDONED = "abandoned";
  private static final String FILE = "update.properties";

  private final Path folder;

  /** Works below the data folder. */
  @Activate
  public UpdateJournal() {
    this(Path.of(System.getProperty("baton.data", "data"), "updates"));
  }

  UpdateJournal(Path folder) {
    this.folder = folder;
  }

  /** Where the old jar of a module is. */
  Path jar(String module) {
    return folder.resolve(module).resolve("old.jar");
  }

  /** Where the old schema of a module is. */
  Path schema(String module) {
    return folder.resolve(module).resolve("schema.zip");
  }

  /** Makes room for an update; what was kept of one before is gone. */
  void clear(String module) {
    forget(module);
    try {
      Files.createDirectories(folder.resolve(module));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes down how far an update is; on the disk when the call returns. */
  void write(Update update) {
    Properties words = new Properties();
    words.setProperty("module", update.module());
    words.setProperty("before", update.before());
    words.setProperty("after", update.after());
    words.setProperty("sha256", update.sha256());
    words.setProperty("kept", Boolean.toString(update.kept()));
    words.setProperty("tables", Boolean.toString(update.tables()));
    words.setProperty("rows", Long.toString(update.rows()));
    words.setProperty("begunAt", update.begunAt().toString());
    words.setProperty("begunBy", update.begunBy());
    words.setProperty("state", update.state().name());
    Path file = folder.resolve(update.module()).resolve(FILE);
    Path next = file.resolveSibling(FILE + ".new");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      words.store(bytes, null);
      Files.write(
          next,
          bytes.toByteArray(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The update of a module that can be taken back, or has to be. */
  Optional<Update> find(String module) {
    Path file = folder.resolve(module).resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties words = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      words.load(in);
      return Optional.of(update(words));
    } catch (IOException
        | IllegalArgumentException
        | NullPointerException
        | DateTimeParseException e) {
      LOG.error("{} cannot be read", file, e);
      return Optional.empty();
    }
  }

  private static Update update(Properties words) {
    return new Update(
        words.getProperty("module"),
        words.getProperty("before"),
        words.getProperty("after"),
        words.getProperty("sha256"),
        Boolean.parseBoolean(words.getProperty("kept")),
        Boolean.parseBoolean(words.getProperty("tables")),
        Long.parseLong(words.getProperty("rows")),
        Instant.parse(words.getProperty("begunAt")),
        words.getProperty("begunBy"),
        State.valueOf(words.getProperty("state")));
  }

  /** All, sorted by module. */
  List<Update> all() {
    List<Update> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> modules = Files.list(folder)) {
        modules
            .sorted()
            .filter(m -> !m.endsWith(ABANDONED))
            .forEach(m -> find(m.getFileName().toString()).ifPresent(all::add));
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
    return all;
  }

  /**
   * Puts the old schema of a module where nothing throws it away; null when there was none.
   *
   * @return where it is
   */
  Path keepSchema(String module) {
    Path from = schema(module);
    if (!Files.isRegularFile(from)) {
      return null;
    }
    String name = module + "-" + Instant.now().getEpochSecond() + ".zip";
    try {
      Path to = Files.createDirectories(folder.resolve(ABANDONED)).resolve(name);
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Throws away what was kept of a module's update. */
  void forget(String module) {
    Path place = folder.resolve(module);
    try {
      // First: what is left without it stands for nothing.
      Files.deleteIfExists(place.resolve(FILE));
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(place);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Problem unwritable(IOException e) {
    return Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString()).causedBy(e);
  }
}
