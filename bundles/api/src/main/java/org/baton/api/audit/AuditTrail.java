package org.baton.api.audit;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The append-only, hash-chained record of who did what and why. A record belongs to the caller's
 * transaction.
 */
@ProviderType
public interface AuditTrail {
  /**
   * Writes a record; the time and the caller are added.
   *
   * @param action such as {@code appeals.decided}: the module's id, a dot, what was done
   * @param subject what it was done to, such as {@code unit:210100}
   * @param reason why, in the words of the person who decided; empty when the act needs none
   * @param details further facts; no secrets
   * @throws IllegalStateException outside a transaction
   */
  void record(String action, String subject, String reason, Map<String, String> details);
}
