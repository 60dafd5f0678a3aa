package org.baton.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that a handler refused too often.
 *
 * @param id the message's id
 * @param topic what happened
 * @param handler the handler that refused it
 * @param payload JSON
 * @param sentAt when it was sent
 * @param deadAt when it was given up
 * @param attempts how often it was tried
 * @param error the last error, shortened to 2000 characters
 */
public record DeadLetter(
    long id,
    String topic,
    String handler,
    String payload,
    Instant sentAt,
    Instant deadAt,
    int attempts,
    String error) {
  /** Checks that nothing is null. */
  public DeadLetter {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(handler);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(sentAt);
    Objects.requireNonNull(deadAt);
    Objects.requireNonNull(error);
  }
}
