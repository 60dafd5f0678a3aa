package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file of the {@code deploy} folder brought which module. Known anew at each start, since the
 * folder's files are offered again then.
 */
@Component(service = DeployedFiles.class)
public final class DeployedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DeployedFiles.class);

  private final Path folder;
  private final Map<String, Map<String, String>> hashes = new ConcurrentHashMap<>();

  /** Knows no file yet. */
  @Activate
  public DeployedFiles() {
    this(Path.of(System.getProperty("baton.data", "data"), "deploy"));
  }

  DeployedFiles(Path folder) {
    this.folder = folder;
  }

  /** Remembers the modules a file brought, with the hashes of their jars. */
  void brought(String file, Map<String, String> modules) {
    hashes.put(file, new ConcurrentHashMap<>(modules));
  }

  /** Forgets a file that is gone; returns what it had brought. */
  Map<String, String> gone(String file) {
    Map<String, String> modules = hashes.remove(file);
    return modules == null ? Map.of() : modules;
  }

  /** Deletes the file that brought a module removed another way, lest it come back. */
  void removed(String module) {
    hashes.forEach(
        (file, modules) -> {
          if (modules.remove(module) != null && modules.isEmpty()) {
            delete(file);
          }
        });
  }

  private void delete(String file) {
    hashes.remove(file);
    try {
      Files.deleteIfExists(folder.resolve(file));
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted and will be installed again", file, e);
    }
  }
}
