package org.baton.core.internal.observations;

/**
 * Which observations are asked for.
 *
 * @param unit empty for any
 * @param indicator empty for any
 * @param year null for any
 */
public record ObservationQuery(String unit, String indicator, Integer year) {}
