package org.baton.api.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Files that prove something, kept by their content: the same file is kept once. */
@ProviderType
public interface Evidence {
  /**
   * Stores a file in the caller's transaction; the file is on disk before the transaction knows it.
   *
   * @param name the file's name; its ending must be one that is accepted and fit the content
   * @param content read to its end, at most 50 MiB, and not closed
   * @throws org.baton.api.problem.Problem when the file is too large or of no accepted type
   * @throws IllegalStateException outside a transaction
   */
  Item store(String name, InputStream content);

  /**
   * What is known about a file.
   *
   * @throws org.baton.api.problem.Problem when there is no such file
   */
  Item describe(long id);

  /**
   * Opens a file; the caller closes it.
   *
   * @throws org.baton.api.problem.Problem when there is no such file, or it is damaged
   */
  InputStream open(long id);

  /**
   * A stored file.
   *
   * @param id by which it is referred to
   * @param name the file's name as it was given
   * @param mediaType its type, found by its content
   * @param size in bytes
   * @param sha256 the hash of its content, 64 lower-case hexadecimal digits
   * @param storedAt when
   * @param storedBy the account that stored it
   */
  record Item(
      long id,
      String name,
      String mediaType,
      long size,
      String sha256,
      Instant storedAt,
      String storedBy) {
    /** Checks that nothing is null. */
    public Item {
      Objects.requireNonNull(name);
      Objects.requireNonNull(mediaType);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(storedAt);
      Objects.requireNonNull(storedBy);
    }
  }
}
