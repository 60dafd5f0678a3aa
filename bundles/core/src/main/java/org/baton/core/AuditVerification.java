package org.baton.core;

import org.osgi.annotation.versioning.ProviderType;

/** Proves that nobody changed, removed, added or reordered records of the audit trail. */
@ProviderType
public interface AuditVerification {
  /** Reads the whole trail, in constant memory, and every head that was signed. */
  AuditReport verify();
}
