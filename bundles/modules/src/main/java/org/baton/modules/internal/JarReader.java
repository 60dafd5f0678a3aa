package org.baton.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.baton.api.module.BatonModule;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads what a jar says of itself, without running anything of it and within bounds. */
final class JarReader {
  static final long MOST_BYTES = 64L << 20;
  private static final long MOST_UNPACKED = 512L << 20;
  private static final int MOST_ENTRIES = 20_000;
  private static final int LARGEST_MANIFEST = 1 << 20;

  private JarReader() {}

  /**
   * Reads a module's jar.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it is not the jar of a module
   */
  static ModuleJar read(Path file, String name) {
    Attributes headers = headers(file, name);
    Clause capability =
        capability(headers)
            .orElseThrow(() -> Problem.of(Kind.INVALID, "modules.jar.not-a-module", name));
    String symbolicName = first(headers, Constants.BUNDLE_SYMBOLICNAME);
    if (symbolicName.isEmpty()) {
      throw Problem.of(Kind.INVALID, "modules.jar.no-name", name);
    }
    return new ModuleJar(
        file,
        sha256(file),
        attribute(capability, BatonModule.NAMESPACE),
        symbolicName,
        version(headers, name),
        list(attribute(capability, "permissions")),
        Arrays.stream(clauses(headers, Constants.EXPORT_PACKAGE)).map(Clause::getName).toList(),
        headers.getValue(Constants.FRAGMENT_HOST) != null);
  }

  /** Who the jar says it is from; empty when it does not say. */
  static String publisher(Path file, String name) {
    String vendor = headers(file, name).getValue(Constants.BUNDLE_VENDOR);
    return vendor == null ? "" : vendor;
  }

  /** Whether the file is a jar that calls itself a module; false when it cannot be read. */
  static boolean isModule(Path file) {
    try {
      return Files.size(file) <= MOST_BYTES && capability(headers(file, "")).isPresent();
    } catch (IOException | Problem e) {
      return false;
    }
  }

  /**
   * The packages of Baton and of other modules that it needs, each with the range of its versions.
   */
  static List<String> needs(Path file, String name) {
    Attributes headers = headers(file, name);
    String own = first(headers, Constants.BUNDLE_SYMBOLICNAME);
    return Arrays.stream(clauses(headers, Constants.IMPORT_PACKAGE))
        .filter(c -> c.getName().startsWith("org.baton."))
        .filter(c -> !c.getName().equals(own) && !c.getName().startsWith(own + "."))
        .filter(c -> !Constants.RESOLUTION_OPTIONAL.equals(c.getDirective("resolution")))
        .map(c -> (c.getName() + " " + attribute(c, Constants.VERSION_ATTRIBUTE)).strip())
        .sorted()
        .toList();
  }

  /** Whether the file calls itself a catalogue; false when it cannot be read. */
  static boolean isCatalogue(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      return manifest(jar)
          .filter(m -> m.getMainAttributes().getValue(ModuleFile.CATALOGUE) != null)
          .isPresent();
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  static String sha256(Path file) {
    return FileHash.sha256(file);
  }

  private static Attributes headers(Path file, String name) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      bound(jar, file, name);
      return manifest(jar)
          .orElseThrow(() -> Problem.of(Kind.INVALID, "modules.jar.no-manifest", name))
          .getMainAttributes();
    } catch (ZipException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.not-a-jar", name).causedBy(e);
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** The manifest; empty when there is none, or one that is too large whatever the archive says. */
  private static Optional<Manifest> manifest(JarFile jar) throws IOException {
    ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
      return bytes.length > LARGEST_MANIFEST
          ? Optional.empty()
          : Optional.of(new Manifest(new ByteArrayInputStream(bytes)));
    }
  }

  static void bound(JarFile jar, Path file, String name) throws IOException {
    long unpacked = jar.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
    if (Files.size(file) > MOST_BYTES || jar.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
      throw Problem.of(Kind.TOO_LARGE, "modules.jar.too-large", name, MOST_BYTES >> 20);
    }
  }

  private static Optional<Clause> capability(Attributes headers) {
    return Arrays.stream(clauses(headers, Constants.PROVIDE_CAPABILITY))
        .filter(c -> c.getName().equals(BatonModule.NAMESPACE))
        .findFirst();
  }

  private static Version version(Attributes headers, String name) {
    String text = headers.getValue(Constants.BUNDLE_VERSION);
    try {
      return Version.parseVersion(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.version", name, String.valueOf(text));
    }
  }

  private static String first(Attributes headers, String header) {
    Clause[] clauses = clauses(headers, header);
    return clauses.length == 0 ? "" : clauses[0].getName();
  }

  private static Clause[] clauses(Attributes headers, String header) {
    return parse(headers.getValue(header));
  }

  private static Clause[] parse(String value) {
    return value == null || value.isBlank() ? new Clause[0] : Parser.parseHeader(value);
  }

  /** An attribute of a clause, whether or not its type is written behind its name. */
  private static String attribute(Clause clause, String name) {
    return Arrays.stream(clause.getAttributes())
        .filter(a -> a.getName().equals(name) || a.getName().startsWith(name + ":"))
        .map(a -> a.getValue())
        .findFirst()
        .orElse("");
  }

  private static List<String> list(String value) {
    return Stream.of(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
