package org.baton.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.baton.modules.internal.trust.Signed;
import org.baton.modules.internal.trust.Trust;

/**
 * What the jar of a module says of itself, for whoever offers it; nothing of it is run.
 *
 * @param id the module's id
 * @param version the version of its bundle
 * @param publisher who it says it is from; not proven
 * @param permissions the permissions it declares
 * @param contents what else it adds
 * @param needs the packages of Baton and of other modules that it needs, with their versions
 * @param signed its hash and who signed it
 */
public record ModuleFile(
    String id,
    String version,
    String publisher,
    List<String> permissions,
    Contents contents,
    List<String> needs,
    Signed signed) {
  /** The header by which a jar says that it is a catalogue of modules. */
  public static final String CATALOGUE = "Baton-Catalogue";

  /** Copies the lists. */
  public ModuleFile {
    Objects.requireNonNull(id);
    Objects.requireNonNull(version);
    Objects.requireNonNull(publisher);
    permissions = List.copyOf(permissions);
    Objects.requireNonNull(contents);
    needs = List.copyOf(needs);
    Objects.requireNonNull(signed);
  }

  /**
   * Reads a jar.
   *
   * @param name the file's name as the person knows it
   * @throws org.baton.api.problem.Problem when it is not the jar of a module, or not what was
   *     signed
   */
  public static ModuleFile read(Path file, String name) {
    ModuleJar jar = JarReader.read(file, name);
    // First: what follows is read for people to see.
    Signed signed = new Signed(jar.sha256(), Trust.signature(file, name));
    return new ModuleFile(
        jar.id(),
        jar.version().toString(),
        JarReader.publisher(file, name),
        jar.permissions(),
        Contents.of(file, name),
        JarReader.needs(file, name),
        signed);
  }

  /** Whether a file calls itself a catalogue of modules. */
  public static boolean isCatalogue(Path file) {
    return JarReader.isCatalogue(file);
  }
}
