package org.baton.indicators.internal.lineage;

import java.util.Objects;

/**
 * What an entry is known by over all sets.
 *
 * @param set the code of the set whose own it is
 * @param code its code in the set
 */
public record EntryKey(String set, String code) {
  /** Checks that nothing is null. */
  public EntryKey {
    Objects.requireNonNull(set);
    Objects.requireNonNull(code);
  }
}
