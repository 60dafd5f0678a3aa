package org.baton.modules.internal.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Folders;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.catalogue.Opened.Content;
import org.baton.modules.internal.trust.Signed;
import org.baton.modules.internal.trust.Trust;

/**
 * The file of a catalogue: a signed archive with an index, the modules' jars, each signed for
 * itself, and their lists of components. Everything in it is bounded before it is read.
 */
final class CatalogueFile {
  static final String INDEX = "catalogue.json";
  private static final long MOST_BYTES = 512L << 20;
  private static final int LARGEST_JAR = 64 << 20;
  private static final int MOST_ENTRIES = 3 * CatalogueRules.MOST_MODULES;

  private final JarFile archive;
  private final Path file;
  private final String name;
  private final List<Violation> violations = new ArrayList<>();

  private CatalogueFile(JarFile archive, Path file, String name) {
    this.archive = archive;
    this.file = file;
    this.name = name;
  }

  /** Work with an open file. */
  @FunctionalInterface
  private interface Work<T> {
    T with(CatalogueFile file) throws IOException;
  }

  private static <T> T open(Path file, String name, Work<T> work) {
    try (JarFile archive = new JarFile(file.toFile(), true)) {
      if (Files.size(file) > MOST_BYTES || archive.size() > MOST_ENTRIES) {
        throw Problem.of(Kind.TOO_LARGE, "modules.catalogue.large", name, MOST_BYTES >> 20);
      }
      return work.with(new CatalogueFile(archive, file, name));
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /**
   * Looks through a file; nothing of it is run, and whether it is trusted is not asked.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it is no catalogue, or was changed after it was signed
   */
  static Opened read(Path file, String name) {
    return open(file, name, f -> f.opened());
  }

  private Opened opened() throws IOException {
    byte[] text = content(INDEX, CatalogueText.MOST_BYTES);
    Signed signed = new Signed(FileHash.sha256(file), Trust.signature(file, name));
    Catalogue index = CatalogueText.read(text, Catalogue.class, name);
    CatalogueRules.check(index, name);
    List<Content> modules = new ArrayList<>();
    for (Entry entry : index.modules()) {
      modules.add(Folders.with(folder -> module(entry, folder)));
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid("modules.catalogue.wrong", violations, name);
    }
    String sha256 = FileHash.sha256(new ByteArrayInputStream(text));
    return new Opened(index, sha256, signed, modules);
  }

  private Content module(Entry entry, Path folder) throws IOException {
    int components = entry.sbom().isEmpty() ? Opened.NOT_LISTED : sbom(entry).components().size();
    try {
      ModuleFile module = ModuleFile.read(jar(entry, folder), entry.file());
      if (!module.id().equals(entry.id()) || !module.version().equals(entry.version())) {
        String is = module.id() + " " + module.version();
        violations.add(
            Violation.at(
                entry.file(), is, "modules.catalogue.wrong.other", entry.file(), is, entry.id()));
      }
      return new Content(entry, module, components, null);
    } catch (Problem e) {
      return new Content(entry, null, components, e);
    }
  }

  /** Puts the jar of a module into a folder. */
  private Path jar(Entry entry, Path folder) throws IOException {
    Path jar = folder.resolve(entry.file().substring(entry.file().lastIndexOf('/') + 1));
    Files.write(jar, content(entry.file(), LARGEST_JAR));
    if (!FileHash.sha256(jar).equals(entry.sha256())) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.hash", entry.file());
    }
    return jar;
  }

  private Sbom sbom(Entry entry) throws IOException {
    return Sbom.read(content(entry.sbom(), Sbom.MOST_BYTES), entry.id());
  }

  private byte[] content(String path, int most) throws IOException {
    ZipEntry entry = archive.getEntry(path);
    if (entry == null) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.lacks", name, path);
    }
    try (InputStream in = archive.getInputStream(entry)) {
      // Not what the archive says of its entry's size, but what comes out of it, is bounded.
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(Kind.TOO_LARGE, "modules.catalogue.large", path, most >> 20);
      }
      return bytes;
    }
  }

  /**
   * Puts the jar of a module into a folder.
   *
   * @throws Problem when the file does not hold it as its index says
   */
  static Path extract(Path file, Entry entry, Path folder) {
    return open(file, file.getFileName().toString(), f -> f.jar(entry, folder));
  }

  /** The list of components of a module that has one. */
  static Sbom sbom(Path file, Entry entry) {
    return open(file, file.getFileName().toString(), f -> f.sbom(entry));
  }
}
