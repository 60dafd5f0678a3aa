package org.baton.api.access;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The one place where permissions are checked. What nobody granted is denied. */
@ProviderType
public interface Access {
  /** The unit to name when a permission is not about a unit: the whole platform. */
  String EVERYWHERE = "";

  /**
   * Who is calling.
   *
   * @throws org.baton.api.problem.Problem when nobody is signed in on this thread
   */
  Caller caller();

  /**
   * Whether the caller holds the permission for the unit, by a role held for it or for a unit above
   * it.
   *
   * @param permission such as {@code appeals.decide}
   * @param unit the unit's code, or {@link #EVERYWHERE}
   */
  boolean may(String permission, String unit);

  /**
   * Whether the caller holds the permission for the unit in a cycle: by a role held for every
   * cycle, or for this one.
   *
   * @param cycle the cycle's code
   */
  default boolean may(String permission, String unit, String cycle) {
    return may(permission, unit);
  }

  /**
   * The units that the caller holds the permission for in a cycle, without those below them; {@link
   * #EVERYWHERE} alone when it is held for the whole platform. A list shows what stands there and
   * below, and nothing else.
   *
   * @param cycle the cycle's code; empty for roles that are held for every cycle
   */
  default Set<String> units(String permission, String cycle) {
    return may(permission, EVERYWHERE, cycle) ? Set.of(EVERYWHERE) : Set.of();
  }

  /**
   * Refuses the call unless {@link #may(String, String, String)}.
   *
   * @throws org.baton.api.problem.Problem when not; the refusal is recorded
   */
  default void require(String permission, String unit, String cycle) {
    require(permission, unit);
  }

  /**
   * Refuses the call unless the caller holds the permission for the unit.
   *
   * @throws org.baton.api.problem.Problem when not; the refusal is recorded
   */
  void require(String permission, String unit);
}
