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
 * is written there takes its module's place. Only a server that lets in unsigned modules, by one
 * person alone, has such a folder.
 */
@Component(service = DevelopFolder.class)
public final class DevelopFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopFolder.class);
  private static final String SETTING = "BATON_DEVELOP";

  private final Path folder;

  /** Reads the environment. */
  @Activate
  public DevelopFolder(@Reference Switches switches) {
    this(System.getenv(SETTING), switches);
  }

  DevelopFolder(String setting, Switches switches) {
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

  /** The folder, if there is one. */
  Optional<Path> path() {
    return Optional.ofNullable(folder);
  }

  /** Whether a file is from there. */
  boolean has(File file) {
    return folder != null && file.toPath().toAbsolutePath().normalize().startsWith(folder);
  }
}
