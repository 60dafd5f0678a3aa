package org.baton.api.data;

import org.osgi.annotation.versioning.ProviderType;

/** Sends messages in the caller's transaction: rolled back, they were never sent. */
@ProviderType
public interface Outbox {
  /**
   * Sends a message to every handler of the topic, one row a handler, at least once each.
   *
   * @param topic such as {@code appeals.decided}: the sending module's id, a dot, what happened
   * @param payload JSON, at most 64 KiB
   * @throws IllegalStateException outside a transaction
   */
  void send(String topic, String payload);
}
