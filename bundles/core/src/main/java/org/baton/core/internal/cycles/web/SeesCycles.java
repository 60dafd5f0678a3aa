package org.baton.core.internal.cycles.web;

import java.util.function.Predicate;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.core.internal.cycles.Cycle;

/** Who may see where a cycle stands and what its plan says. */
public final class SeesCycles {
  private static final String VIEW = "core.cycles.view";

  private SeesCycles() {}

  /** Refuses the call unless the caller holds the permission for some unit in some cycle. */
  public static void requireAny(Access access, Authentication authentication) {
    if (!authentication.mayAnywhere(VIEW)) {
      access.require(VIEW, Access.EVERYWHERE);
    }
  }

  /** The cycles that the caller may see, of all there are. */
  public static Predicate<Cycle> seen(Access access) {
    boolean all = !access.units(VIEW, "").isEmpty();
    return cycle -> all || !access.units(VIEW, cycle.code()).isEmpty();
  }

  /**
   * Refuses the call unless the caller holds the permission for some unit: a unit must know the
   * plan by which it is evaluated.
   *
   * @param cycle the cycle's code
   */
  public static void require(Access access, String cycle) {
    if (access.units(VIEW, cycle).isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE, cycle);
    }
  }
}
