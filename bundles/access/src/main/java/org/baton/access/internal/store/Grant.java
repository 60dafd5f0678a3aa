package org.baton.access.internal.store;

import java.util.Objects;

/**
 * A role held for a unit and a cycle.
 *
 * @param role the role's code
 * @param unit the unit's code; empty for the whole platform
 * @param cycle the cycle's code; empty for every cycle
 */
public record Grant(String role, String unit, String cycle) {
  /** Checks that nothing is null. */
  public Grant {
    Objects.requireNonNull(role);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(cycle);
  }

  /** A role held for a unit in every cycle. */
  public Grant(String role, String unit) {
    this(role, unit, "");
  }
}
