package org.baton.modules.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** How far the start of the platform has come. */
@Component(service = Boot.class)
public final class Boot {
  private final AtomicBoolean finished = new AtomicBoolean();
  private final AtomicBoolean reconciled = new AtomicBoolean();

  /** Waits for the container. */
  @Activate
  public Boot() {}

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeBoot")
  void addBoot(BootFinished boot) {
    finished.set(true);
  }

  void removeBoot(BootFinished boot) {
    finished.set(false);
  }

  /** Whether the container has started what it brings. */
  boolean isFinished() {
    return finished.get();
  }

  /** Whether the modules that were here before have been brought back, as far as they can be. */
  boolean isReconciled() {
    return reconciled.get();
  }

  void reconciled() {
    reconciled.set(true);
  }
}
