package org.baton.core.internal.plans;

import java.util.Objects;

/**
 * What a new version of a plan was made from, and why.
 *
 * @param base the number of the version it was made from; 0 when the maker did not look
 * @param note why, in the maker's words; may be empty
 */
public record Change(int base, String note) {
  /** Made without a look at what was there. */
  public static final Change BLIND = new Change(0, "");

  /** Checks that nothing is null. */
  public Change {
    Objects.requireNonNull(note);
  }
}
