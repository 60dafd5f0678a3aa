package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/**
 * A file somebody gives: the jar of a module, or a Karaf archive with the jars of several. An
 * archive brings modules only: a library in it would have to be wired to bundles that run, and that
 * cannot be done without starting those again.
 */
final class Parcel {
  private static final String REPOSITORY = "repository/";

  private Parcel() {}

  /**
   * The modules in a file.
   *
   * @param name the file's name as the person knows it
   * @param folder where the jars of an archive are put
   * @throws Problem when there is anything else in it
   */
  static List<ModuleJar> open(Path file, String name, Path folder) {
    if (!isArchive(file)) {
      return List.of(JarReader.read(file, name));
    }
    try (JarFile archive = new JarFile(file.toFile(), true)) {
      JarReader.bound(archive, file, name);
      List<ModuleJar> modules = new ArrayList<>();
      List<Violation> others = new ArrayList<>();
      for (JarEntry entry : jars(archive)) {
        Path jar = Files.createTempFile(folder, "module-", ".jar");
        try (InputStream in = archive.getInputStream(entry)) {
          copy(in, jar, entry.getName());
        }
        if (JarReader.isModule(jar)) {
          modules.add(JarReader.read(jar, entry.getName()));
        } else {
          others.add(
              Violation.at("repository", entry.getName(), "modules.kar.library", simple(entry)));
        }
      }
      if (!others.isEmpty()) {
        throw Problem.invalid("modules.refused", others, name);
      }
      if (modules.isEmpty()) {
        throw Problem.of(Kind.INVALID, "modules.kar.empty", name);
      }
      return modules;
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** Whether the file is a Karaf archive: a repository folder, and no bundle itself. */
  static boolean isArchive(Path file) {
    try (JarFile archive = new JarFile(file.toFile(), true)) {
      return archive.size() <= 20_000
          && archive.stream().anyMatch(e -> e.getName().startsWith(REPOSITORY));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<JarEntry> jars(JarFile archive) {
    return archive.stream()
        .filter(e -> !e.isDirectory())
        .filter(e -> e.getName().startsWith(REPOSITORY) && e.getName().endsWith(".jar"))
        .toList();
  }

  private static void copy(InputStream in, Path jar, String name) throws IOException {
    // Not what the archive says of its entry's size, but what comes out of it, is bounded.
    byte[] bytes = in.readNBytes((int) JarReader.MOST_BYTES + 1);
    if (bytes.length > JarReader.MOST_BYTES) {
      throw Problem.of(Kind.TOO_LARGE, "modules.jar.too-large", name, JarReader.MOST_BYTES >> 20);
    }
    Files.write(jar, bytes);
  }

  private static String simple(JarEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }
}
