package org.baton.core.internal.cycles;

/**
 * A step that a cycle was opened with.
 *
 * @param id the step's id
 * @param module the id of its module
 * @param version the version of its module
 */
public record FixedStep(String id, String module, String version) {}
