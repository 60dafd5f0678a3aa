package org.baton.api.data;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reacts to something that happened. Registered as a service with {@link Handles}; called in a
 * transaction of its own, at least once a message, so it must be idempotent.
 */
@ConsumerType
@FunctionalInterface
public interface MessageHandler {
  /**
   * Handles one message.
   *
   * @throws Exception to be called again later, with growing pauses; after the last try the message
   *     is in the dead-letter list of the console
   */
  void handle(Message message) throws Exception;
}
