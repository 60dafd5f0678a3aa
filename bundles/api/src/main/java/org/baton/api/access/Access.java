package org.baton.api.access;

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
