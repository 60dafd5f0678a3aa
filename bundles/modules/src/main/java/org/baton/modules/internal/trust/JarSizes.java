package org.baton.modules.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/**
 * Whether a jar reads the same for whoever reads it. Some readers take an entry as long as the
 * directory of the archive says, others to its end, and where there is no file they take the folder
 * of its name: between them something could be run that nobody signed.
 */
final class JarSizes {
  private static final long MOST_UNPACKED = 512L << 20;
  private static final int MOST_NAMED = 20;
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final List<Violation> violations = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER];
  private long unpacked;

  private JarSizes(String name) {
    this.name = name;
  }

  /**
   * Reads a jar to its end.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when a name stands twice or for a file and a folder, an entry is not as long as
   *     the archive says, or a folder is not empty; or when all of it is too large
   */
  static void require(Path file, String name) throws IOException {
    JarSizes sizes = new JarSizes(name);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      sizes.read(zip);
    }
    if (!sizes.violations.isEmpty()) {
      throw Problem.invalid("modules.jar.ambiguous", sizes.violations, name);
    }
  }

  private void read(ZipFile zip) throws IOException {
    Set<String> files = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (ZipEntry entry : zip.stream().toList()) {
      String entryName = entry.getName();
      boolean folder = entry.isDirectory();
      if (!(folder ? folders : files).add(folder ? withoutSlash(entryName) : entryName)) {
        violation(entryName, "modules.signature.twice");
      }
      long length = length(zip, entry);
      if (length != entry.getSize() || folder && length > 0) {
        violation(entryName, "modules.jar.length");
      }
    }
    files.stream()
        .filter(folders::contains)
        .forEach(file -> violation(file, "modules.jar.file-and-folder"));
  }

  private static String withoutSlash(String folder) {
    int end = folder.length();
    while (end > 0 && folder.charAt(end - 1) == '/') {
      end--;
    }
    return folder.substring(0, end);
  }

  private long length(ZipFile zip, ZipEntry entry) throws IOException {
    long length = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
          throw Problem.of(Kind.TOO_LARGE, "modules.jar.too-large", name, MOST_UNPACKED >> 20);
        }
      }
    }
    return length;
  }

  private void violation(String entry, String code) {
    if (violations.size() < MOST_NAMED) {
      violations.add(Violation.at(entry, entry, code, entry));
    }
  }
}
