package org.baton.modules.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.baton.modules.internal.trust.Switches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that a developer's build writes into, named by {@code BATON_DEVELOP}. Every jar that
 * is written there takes its module's place; of a folder {@code classes} its content does, see
 * {@link DevelopClasses}. Only a server that lets in unsigned modules, by one person alone, has
 * such a folder.
 */
@Component(service = DevelopFolder.class)
public final class DevelopFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopFolder.class);
  private static final String SETTING = "BATON_DEVELOP";
  private static final Path CLASSES = Path.of("classes");

  private final Path folder;
  private final Path packed;

  /** Reads the environment. */
  @Activate
  public DevelopFolder(@Reference Switches switches) {
    this(
        System.getenv(SETTING),
        switches,
        Path.of(System.getProperty("baton.data", "data"), "tmp", "develop-classes"));
  }

  DevelopFolder(String setting, Switches switches, Path packed) {
    this.packed = packed.toAbsolutePath().normalize();
    String path = setting == null ? "" : setting.strip();
    boolean allowed = switches.unsigned() && !switches.fourEyes();
    if (!path.isEmpty() && !allowed) {
      LOG.error(
          "{} is not watched: {} is for development only, with BATON_MODULES_UNSIGNED=allowed and"
              + " BATON_MODULES_FOUR_EYES=off",
          path,
          SETTING);
    }
    folder = path.isEmpty() || !allowed ? null : Path.of(path).toAbsolutePath().normalize();
  }

  /** The folder of jars, if there is one. */
  Optional<Path> path() {
    return Optional.ofNullable(folder).filter(f -> !f.endsWith(CLASSES));
  }

  /** The folder of compiled classes, if that is what is named. */
  Optional<Path> classes() {
    return Optional.ofNullable(folder).filter(f -> f.endsWith(CLASSES));
  }

  /** Where compiled classes are packed. */
  Path packed() {
    return packed;
  }

  /** Whether a file is from there. */
  boolean has(File file) {
    Path path = file.toPath().toAbsolutePath().normalize();
    return folder != null && (path.startsWith(folder) || path.startsWith(packed));
  }
}
