package org.baton.modules.internal.catalogue;

import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;

/**
 * A module in a catalogue that was accepted.
 *
 * @param shelf the catalogue
 * @param entry what its index says of the module
 * @param module what the module's jar says of itself; null when it cannot be used
 * @param origin who signed the jar, and how far that is proven; null when it cannot be used
 * @param before the version that is installed; empty when none is
 * @param state how the two stand to each other
 * @param components how many components its list has; negative when it has no list
 * @param problem why it would be refused; null when it would not, as far as is known
 */
public record Offered(
    Shelf shelf,
    Entry entry,
    ModuleFile module,
    Origin origin,
    String before,
    State state,
    int components,
    Problem problem) {
  /** Checks what is never null. */
  public Offered {
    Objects.requireNonNull(shelf);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(before);
    Objects.requireNonNull(state);
  }

  /** Whether it was called back. */
  public boolean revoked() {
    return origin != null && origin.proof() == Proof.REVOKED;
  }

  /** Whether installing it would change anything and nothing is known against it. */
  public boolean installable() {
    return problem == null && (state == State.NEW || state == State.NEWER);
  }

  /** Where it stands in the list of all, which is sorted by this. */
  public String key() {
    return entry.id() + " " + shelf.file();
  }
}
