package org.baton.indicators.internal.sets;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baton.indicators.internal.library.Entry;

/**
 * A change of a set's entries.
 *
 * @param base the version of the set that it was made from; 0 when the maker did not look
 * @param put entries to add, or to take the place of those with the same code
 * @param removed the codes of entries to take out
 * @param reason why, in the maker's words; may be empty
 */
public record Edit(int base, List<Entry> put, Set<String> removed, String reason) {
  /** Copies the collections. */
  public Edit {
    put = List.copyOf(put);
    removed = Set.copyOf(removed);
    Objects.requireNonNull(reason);
  }

  /** A change that only puts entries. */
  public static Edit put(int base, String reason, List<Entry> entries) {
    return new Edit(base, entries, Set.of(), reason);
  }
}
