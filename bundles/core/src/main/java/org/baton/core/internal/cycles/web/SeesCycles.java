package org.baton.core.internal.cycles.web;

import org.baton.api.access.Access;

/** Who may see where a cycle stands and what its plan says. */
public final class SeesCycles {
  private static final String VIEW = "core.cycles.view";

  private SeesCycles() {}

  /**
   * Refuses the call unless the caller holds the permission for some unit: a unit must know the
   * plan by which it is evaluated.
   *
   * @param cycle the cycle's code; empty for the list of cycles
   */
  public static void require(Access access, String cycle) {
    if (access.units(VIEW, cycle).isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE, cycle);
    }
  }
}
