package org.baton.store;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of everything the platform keeps, taken while it runs. */
@ProviderType
public interface Backups {
  /**
   * Writes the database and the evidence, as they were at one moment, into one zip file. Keys and
   * passwords are not in it.
   *
   * @param file does not exist yet; it appears only when it is whole
   * @return the file
   * @throws org.baton.api.problem.Problem when it exists or cannot be written
   */
  Path backup(Path file);
}
