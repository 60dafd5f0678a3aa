package org.baton.access.internal.store;

/**
 * A role held for a unit.
 *
 * @param role the role's code
 * @param unit the unit's code; empty for the whole platform
 */
public record Grant(String role, String unit) {}
