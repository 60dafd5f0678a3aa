package org.baton.core.internal.imports;

import java.util.Map;
import java.util.Optional;

/**
 * What a caller wants imported.
 *
 * @param kind the kind of table
 * @param file the file's name
 * @param cycle the cycle it is for
 * @param columns columns of the file by columns of the kind, where the caller names them
 * @param dryRun whether it is only tried
 */
public record ImportOrder(
    String kind, String file, Optional<String> cycle, Map<String, String> columns, boolean dryRun) {
  /** Copies the map. */
  public ImportOrder {
    columns = Map.copyOf(columns);
  }
}
