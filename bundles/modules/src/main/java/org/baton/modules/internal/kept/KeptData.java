package org.baton.modules.internal.kept;

import java.time.LocalDate;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.baton.store.ModuleSchemas.Size;

/**
 * What a removed module has left.
 *
 * @param module the module, who removed it and when, and until when its data are kept
 * @param size what its schema holds; nothing when it has none
 */
public record KeptData(Removed module, Size size) {
  /** The module's id. */
  public String id() {
    return module.id();
  }

  /** Whether the time is over for which the data are kept. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(module.keepUntil());
  }
}
