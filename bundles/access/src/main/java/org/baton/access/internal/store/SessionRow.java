package org.baton.access.internal.store;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param id what it is called; a part of its hash, worthless for signing in
 * @param createdAt when it began
 * @param usedAt when it was last used, to the minute
 * @param address where it came from; empty when unknown
 * @param agent what the browser calls itself; empty when unknown
 */
public record SessionRow(
    String id, Instant createdAt, Instant usedAt, String address, String agent) {}
