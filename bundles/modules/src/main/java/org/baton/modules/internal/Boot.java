package org.baton.modules.internal;

import java.time.Duration;
import java.time.Instant;
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
  private static final Duration LATEST = Duration.ofSeconds(30);

  private final AtomicBoolean finished = new AtomicBoolean();
  private volatile Instant reconciled = Instant.MAX;

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
    return reconciled != Instant.MAX;
  }

  /** Whether that is so long ago that what is not in service by now does not come by itself. */
  boolean isLongAgo() {
    return isReconciled() && reconciled.plus(LATEST).isBefore(Instant.now());
  }

  void reconciled() {
    reconciled = Instant.now();
  }
}
