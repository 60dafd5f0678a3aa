package org.baton.modules.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.catalogue.Catalogue.Recall;
import org.baton.modules.internal.catalogue.CatalogueArchive.Content;
import org.baton.modules.internal.catalogue.Descriptor.About;
import org.baton.modules.internal.trust.Fingerprints;

/**
 * Writes catalogues: from a folder of signed jars and a description, the archive that is signed
 * next. The same input gives the same file.
 */
public final class CatalogueWriter {
  private final Descriptor given;
  private final List<Violation> violations = new ArrayList<>();
  private final SortedMap<String, Content> contents = new TreeMap<>();

  private CatalogueWriter(Descriptor given) {
    this.given = given;
  }

  /**
   * Writes a catalogue that nobody has signed yet.
   *
   * @param description the JSON file that says what the jars do not
   * @param folder the jars of the modules, each signed
   * @param file what is written; must not exist
   * @param today the day, for a description without one
   * @return how many modules are in it
   * @throws Problem with everything that is wrong; nothing is written then
   */
  public static int write(Path description, Path folder, Path file, LocalDate today) {
    String name = description.getFileName().toString();
    Descriptor given;
    try (InputStream in = Files.newInputStream(description)) {
      given = CatalogueText.read(in, Descriptor.class, name);
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", name).causedBy(e);
    }
    CatalogueWriter writer = new CatalogueWriter(given);
    Catalogue index = writer.index(jars(folder), today);
    CatalogueRules.check(index, name);
    if (!writer.violations.isEmpty()) {
      throw Problem.invalid("modules.catalogue.wrong", writer.violations, name);
    }
    byte[] text = CatalogueText.of(index);
    writer.contents.put(CatalogueFile.INDEX, out -> out.write(text));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      try {
        CatalogueArchive.write(out, index.day(), writer.contents);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.catalogue.unwritable", file.toString())
          .causedBy(e);
    }
    return index.modules().size();
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .limit(CatalogueRules.MOST_MODULES + 1L)
          .toList();
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString())
          .causedBy(e);
    }
  }

  private Catalogue index(List<Path> jars, LocalDate today) {
    List<Entry> entries = new ArrayList<>();
    for (Path jar : jars) {
      try {
        entries.add(entry(jar));
      } catch (Problem e) {
        violations.add(
            Violation.at(jar.getFileName().toString(), "", e.code(), e.arguments().toArray()));
      }
    }
    Set<String> ids = new HashSet<>();
    entries.forEach(e -> ids.add(e.id()));
    given.modules().keySet().stream()
        .filter(id -> !ids.contains(id))
        .forEach(
            id ->
                violations.add(Violation.at("modules", id, "modules.catalogue.wrong.absent", id)));
    return new Catalogue(
        Catalogue.FORMAT,
        given.name(),
        given.issuer(),
        given.date() == null ? today.toString() : given.date(),
        given.serial(),
        entries,
        given.revocations().stream().map(CatalogueWriter::plain).toList());
  }

  private Entry entry(Path jar) {
    String name = jar.getFileName().toString();
    ModuleFile module = ModuleFile.read(jar, name);
    if (module.signed().signature().isEmpty()) {
      throw Problem.of(Kind.INVALID, "modules.signature.none", name);
    }
    String base = module.id() + "-" + module.version();
    String file = "modules/" + base + ".jar";
    contents.put(file, out -> Files.copy(jar, out));
    byte[] sbom = sbom(jar, name);
    String listed = sbom.length == 0 ? "" : "sbom/" + base + ".json";
    if (sbom.length > 0) {
      Sbom.read(sbom, module.id());
      contents.put(listed, out -> out.write(sbom));
    }
    About about = given.modules().getOrDefault(module.id(), About.NOTHING);
    return new Entry(
        module.id(),
        module.version(),
        file,
        module.signed().sha256(),
        module.needs(),
        about.legalBasis(),
        about.documentation(),
        about.changes(),
        listed);
  }

  private static byte[] sbom(Path jar, String name) {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(Sbom.IN_JAR);
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = file.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(Sbom.MOST_BYTES + 1);
        if (bytes.length > Sbom.MOST_BYTES) {
          throw Problem.of(Kind.INVALID, "modules.catalogue.sbom", name);
        }
        return bytes;
      }
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** Fingerprints are copied from where they stand in pairs. */
  private static Recall plain(Recall recall) {
    return new Recall(
        recall.jar() == null ? null : Fingerprints.plain(recall.jar()),
        recall.certificate() == null ? null : Fingerprints.plain(recall.certificate()),
        recall.date(),
        recall.reason());
  }
}
