package org.baton.api.data;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened.
 *
 * @param id unique; the same on every delivery, so that a handler can be idempotent
 * @param topic what happened
 * @param payload JSON
 * @param sentAt when the sender's transaction wrote it
 * @param attempt 1 at the first delivery
 */
public record Message(long id, String topic, String payload, Instant sentAt, int attempt) {
  /** Checks that nothing is null. */
  public Message {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(sentAt);
  }
}
