package org.baton.modules.internal;

import org.apache.karaf.features.BootFinished;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.purge.Destruction;
import org.baton.modules.internal.settings.AppliedSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once the container has started what it brings: back to the modules that were here before. */
@Component(service = Reconciliation.class, immediate = true)
public final class Reconciliation {
  /** Brings the modules in line, once their settings are there. */
  @Activate
  public Reconciliation(
      @Reference BootFinished booted,
      @Reference CommonSet common,
      @Reference Turns turns,
      @Reference Restoration restoration,
      @Reference Destruction destruction,
      @Reference AppliedSettings settings,
      @Reference Follower follower,
      @Reference Authentication authentication,
      @Reference Boot boot) {
    try {
      authentication.as(
          Caller.SYSTEM,
          () -> {
            // What was half destroyed must be gone before a module could find it; another server
            // may be at it now.
            if (common.isQuiet()) {
              turns.locally(
                  () -> {
                    destruction.resume();
                    return true;
                  });
            }
            restoration.run();
            follower.start();
            return true;
          });
    } finally {
      boot.reconciled();
    }
  }
}
