package org.baton.api.module;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What is installed now. */
@ProviderType
public interface Modules {
  /** All installed modules, sorted by id. */
  List<ModuleInfo> installed();

  /** The installed module with this id. */
  default Optional<ModuleInfo> find(String id) {
    return installed().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /**
   * Whether the start of the platform is over: each module that was there before is in service, or
   * is known not to be. An address that nobody answers earlier may still be taken.
   */
  default boolean started() {
    return installed().stream().noneMatch(m -> m.state() == ModuleState.STARTING);
  }

  /**
   * Whether modules are being changed here because another server changed them: an address that
   * nobody answers may be taken in a moment.
   *
   * @since 1.2
   */
  default boolean changing() {
    return false;
  }
}
