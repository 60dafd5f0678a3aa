package org.baton.core.internal.plans;

/**
 * A plan document that was read and found right.
 *
 * @param format {@code yaml} or {@code json}
 * @param document the document as it was given
 * @param hash the hash of the plan's canonical form
 */
public record PlanText(String format, String document, String hash) {}
