package org.baton.api.module;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An installed module.
 *
 * @param id the module's id
 * @param version the version of its bundle
 * @param state where it stands
 * @param reason why it is not in service, as a sentence with a remedy; empty when it is
 * @param permissions the permissions it introduces
 * @param startedAt when its bundle was last started
 */
public record ModuleInfo(
    String id,
    String version,
    ModuleState state,
    String reason,
    List<String> permissions,
    Instant startedAt) {

  /** Checks that nothing is null and copies the list. */
  public ModuleInfo {
    Objects.requireNonNull(id);
    Objects.requireNonNull(version);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    permissions = List.copyOf(permissions);
  }
}
