package org.baton.core.internal.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The folder of what is kept outside of the database: keys, signed heads, evidence. */
@Component(service = DataFolder.class)
public final class DataFolder {
  private final Path root;

  /** Takes the folder of the launcher, or the setting of the environment. */
  @Activate
  public DataFolder() {
    this(configured());
  }

  /** Takes the folder given. */
  public DataFolder(Path root) {
    this.root = root.toAbsolutePath();
  }

  private static Path configured() {
    String data = System.getProperty("baton.data", System.getenv("BATON_DATA"));
    return Path.of(data != null ? data : System.getProperty("karaf.data", "data"));
  }

  /** A folder inside; it exists afterwards. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }
}
