package org.baton.sdk.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.baton.api.module.BatonModule;

/**
 * A module as its build left it: classes, texts, scripts, and what its manifest says.
 *
 * @param classes the folder of its classes, such as {@code target/classes}
 * @param headers the main headers of its manifest
 */
public record BuiltModule(Path classes, Attributes headers) {
  /** Where Maven puts the classes of the module whose tests run. */
  public static final Path HERE = Path.of("target", "classes");

  /** Checks that nothing is null. */
  public BuiltModule {
    Objects.requireNonNull(classes);
    Objects.requireNonNull(headers);
  }

  /**
   * Reads a folder of classes.
   *
   * @throws IllegalStateException when it has no manifest
   */
  public static BuiltModule at(Path classes) {
    Path file = classes.resolve(JarFile.MANIFEST_NAME);
    try (InputStream in = Files.newInputStream(file)) {
      return new BuiltModule(classes, new Manifest(in).getMainAttributes());
    } catch (IOException e) {
      throw new IllegalStateException(
          "There is no manifest " + file.toAbsolutePath() + ": build the module with Maven once",
          e);
    }
  }

  /** The module's id; empty when nothing has {@link BatonModule}. */
  public String id() {
    return capability().map(c -> attribute(c, BatonModule.NAMESPACE)).orElse("");
  }

  /** The permissions that it declares. */
  public List<String> permissions() {
    String words = capability().map(c -> attribute(c, "permissions")).orElse("");
    return Stream.of(words.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** The name of the bundle, which is that of its base package. */
  public String symbolicName() {
    List<Clause> clauses = clauses("Bundle-SymbolicName");
    return clauses.isEmpty() ? "" : clauses.get(0).getName();
  }

  /** What a header says, clause by clause; empty without the header. */
  public List<Clause> clauses(String header) {
    String value = headers.getValue(header);
    return value == null || value.isBlank() ? List.of() : List.of(Parser.parseHeader(value));
  }

  /** Its texts in a language, {@code zh} or {@code en}; empty when there is no such file. */
  public Optional<Properties> texts(String language) {
    Path file = classes.resolve("OSGI-INF/l10n/" + id() + "_" + language + ".properties");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return Optional.of(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files with this ending below a folder, sorted; none when the folder is not there. */
  public List<Path> files(String folder, String ending) {
    Path root = classes.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Clause> capability() {
    return clauses("Provide-Capability").stream()
        .filter(c -> c.getName().equals(BatonModule.NAMESPACE))
        .findFirst();
  }

  /** An attribute of a clause, whether or not its type is written behind its name. */
  private static String attribute(Clause clause, String name) {
    return Arrays.stream(clause.getAttributes())
        .filter(a -> a.getName().equals(name) || a.getName().startsWith(name + ":"))
        .map(a -> a.getValue())
        .findFirst()
        .orElse("");
  }
}
