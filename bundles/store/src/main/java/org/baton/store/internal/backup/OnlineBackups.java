package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.Backups;
import org.baton.store.SchemaStates;
import org.baton.store.internal.source.Source;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the database first and the evidence after it: evidence files are named by their content and
 * never change, so every file that the database knows is still there.
 */
@Component
public final class OnlineBackups implements Backups {
  static final String H2_PART = "database/h2.zip";

  private final Source source;
  private final SchemaStates schemas;

  /** Copies of a database and of the evidence beside it. */
  @Activate
  public OnlineBackups(@Reference Source source, @Reference SchemaStates schemas) {
    this.source = source;
    this.schemas = schemas;
  }

  @Override
  public Path backup(Path file) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw Problem.of(Kind.CONFLICT, "store.backup.exists", target.toString());
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      write(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (IOException | SQLException e) {
      throw Problem.of(
              Kind.UNAVAILABLE,
              "store.backup.failed",
              target.toString(),
              String.valueOf(e.getMessage()))
          .causedBy(e);
    } finally {
      remove(part);
    }
  }

  private void write(Path part) throws IOException, SQLException {
    try (OutputStream out = Files.newOutputStream(part);
        Parts parts = new Parts(out)) {
      if (source.dialect() == Dialect.H2) {
        h2(parts, part.resolveSibling(part.getFileName() + ".h2"));
      } else {
        try (Connection connection = source.plain().getConnection()) {
          new PostgresDump(connection).write(parts);
        }
      }
      evidence(parts);
      parts.finish(facts());
    }
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /** The writer is held up for as long as the file is copied. */
  private void h2(Parts parts, Path copy) throws IOException, SQLException {
    try {
      source.alone(
          () -> {
            try (Connection connection = source.plain().getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
              backup.setString(1, copy.toString());
              return backup.execute();
            }
          });
      parts.<RuntimeException>add(H2_PART, out -> Files.copy(copy, out));
    } finally {
      remove(copy);
    }
  }

  private void evidence(Parts parts) throws IOException {
    Path folder = source.settings().data().resolve("evidence");
    if (!Files.isDirectory(folder)) {
      return;
    }
    // What is still being received is not known to the database.
    Path incoming = folder.resolve("incoming");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile).filter(f -> !f.startsWith(incoming)).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      parts.<RuntimeException>add("evidence/" + name, out -> Files.copy(file, out));
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("database", source.dialect().name());
    facts.put("software", System.getProperty("baton.version", ""));
    facts.put("taken", Instant.now().toString());
    schemas.all().forEach(s -> facts.put("schema." + s.module(), s.version()));
    return facts;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A left-over beside the copy does no harm.
    }
  }
}
