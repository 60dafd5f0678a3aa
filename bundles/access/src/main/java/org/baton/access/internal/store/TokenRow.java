package org.baton.access.internal.store;

import java.time.Instant;

/**
 * An API token as its owner sees it.
 *
 * @param id its number
 * @param name what its owner called it
 * @param createdAt when it was made
 * @param usedAt when it was last used, to the minute; null when never
 * @param expiresAt when it ends
 */
public record TokenRow(
    long id, String name, Instant createdAt, Instant usedAt, Instant expiresAt) {}
