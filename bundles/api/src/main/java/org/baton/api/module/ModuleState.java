package org.baton.api.module;

/** Where an installed module stands. */
public enum ModuleState {
  /** Everything the module brings is in service. */
  READY,
  /** Being installed, migrated or started. */
  STARTING,
  /** Installed, and hidden by an administrator. */
  STOPPED,
  /** Installed, and not in service; {@link ModuleInfo#reason()} says why. */
  FAILED
}
