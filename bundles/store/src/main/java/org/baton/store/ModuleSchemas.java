package org.baton.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The data of modules, whether they are installed or not. Who changes a schema here sees to it that
 * its module does not run meanwhile.
 *
 * @since 1.1
 */
@ProviderType
public interface ModuleSchemas {
  /**
   * How much a schema holds.
   *
   * @param module the module's id, which is the schema's name
   * @param version the number of the last script that built it; empty when none did
   * @param tables how many tables the module has in it
   * @param rows how many rows they hold together, counted
   * @param bytes what all of it takes on disk, about
   */
  record Size(String module, String version, int tables, long rows, long bytes) {
    /** Checks that nothing is null. */
    public Size {
      Objects.requireNonNull(module);
      Objects.requireNonNull(version);
    }
  }

  /**
   * A schema in a file.
   *
   * @param file the file
   * @param sha256 the hash of its bytes, in hexadecimal
   * @param bytes its size
   * @param rows how many rows are in it
   * @param version the number of the last script that had built the schema; empty when none had
   */
  record Exported(Path file, String sha256, long bytes, long rows, String version) {
    /** Checks that nothing is null. */
    public Exported {
      Objects.requireNonNull(file);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(version);
    }
  }

  /** The sizes of those schemas that hold tables, sorted by module; by three statements in all. */
  List<Size> sizes(Collection<String> modules);

  /**
   * Writes a schema into a zip file that people can read without Baton: each table as CSV in UTF-8
   * and a manifest with the schema's version and the hash of each part. The memory it takes does
   * not grow with the rows.
   *
   * @param file does not exist yet; it appears only when it is whole and was read again
   * @throws org.baton.api.problem.Problem when it exists or cannot be written
   */
  Exported export(String module, Path file);

  /**
   * Drops a schema with all in it; does nothing when there is none. PostgreSQL drops all or
   * nothing; after a crash of H2 the call has to be repeated.
   */
  void drop(String module);

  /**
   * Writes what {@link #putBack} needs to make the schema as it is now.
   *
   * @param file appears only when it is whole; an older one gives way
   * @return false when the module has no schema, and nothing was written
   * @throws org.baton.api.problem.Problem when it cannot be written
   */
  boolean snapshot(String module, Path file);

  /**
   * Makes the schema what it was when the snapshot was taken. PostgreSQL does all or nothing; after
   * a crash of H2 the call has to be repeated.
   *
   * @throws org.baton.api.problem.Problem when the snapshot is damaged or the database refuses it
   */
  void putBack(String module, Path file);
}
