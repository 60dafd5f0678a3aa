package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The jars of the modules that were installed here, in {@code modules} below the data folder: what
 * a server with an empty bundle cache is built from again.
 */
@Component(service = KeptJars.class)
public final class KeptJars {
  private final Path folder;

  /** Makes the folder. */
  @Activate
  public KeptJars() {
    this(Path.of(System.getProperty("baton.data", "data"), "modules"));
  }

  KeptJars(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Keeps a jar as the one of its module; returns where it is. */
  Path keep(ModuleJar jar) {
    Path kept = at(jar.id());
    if (jar.file().equals(kept)) {
      return kept;
    }
    Path next = folder.resolve(jar.id() + ".new");
    try {
      Files.copy(jar.file(), next, StandardCopyOption.REPLACE_EXISTING);
      Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void forget(String id) {
    try {
      Files.deleteIfExists(at(id));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The kept jar of a module. */
  Optional<Path> file(String id) {
    return Optional.of(at(id)).filter(Files::isRegularFile);
  }

  /** The hash of the kept jar. */
  Optional<String> sha256(String id) {
    return Files.exists(at(id)) ? Optional.of(JarReader.sha256(at(id))) : Optional.empty();
  }

  /** The kept jars that can be read. */
  List<ModuleJar> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(JarReader::isModule)
          .sorted()
          .map(f -> JarReader.read(f, f.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Where the jar of a module is, if one was installed here. */
  Path at(String id) {
    return folder.resolve(id + ".jar");
  }

  private Problem unwritable(IOException e) {
    return Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString()).causedBy(e);
  }
}
