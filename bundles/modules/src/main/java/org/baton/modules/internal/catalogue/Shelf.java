package org.baton.modules.internal.catalogue;

import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.trust.Origin;

/**
 * The file of a catalogue in the folder {@code available}.
 *
 * @param file its name
 * @param bytes its size
 * @param index its index; null when the file cannot be read
 * @param origin who signed it, and how far that is proven; null when the file cannot be read
 * @param problem why it is refused; null when it is accepted
 */
public record Shelf(String file, long bytes, Catalogue index, Origin origin, Problem problem) {
  /** Checks that it has a name. */
  public Shelf {
    Objects.requireNonNull(file);
  }
}
