package org.baton.modules.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.karaf.features.BootFinished;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether everything that is installed, and not stopped by somebody, is in service. */
@Component(service = HealthCheck.class)
public final class InstalledCheck implements HealthCheck {
  private final ModuleBundles bundles;
  private final Diagnosis diagnosis;
  private final AtomicBoolean booted = new AtomicBoolean();

  /** Looks at the modules at each question. */
  @Activate
  public InstalledCheck(@Reference ModuleBundles bundles, @Reference Diagnosis diagnosis) {
    this.bundles = bundles;
    this.diagnosis = diagnosis;
  }

  /** The container has started what it brings. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeBoot")
  void addBoot(BootFinished finished) {
    booted.set(true);
  }

  void removeBoot(BootFinished finished) {
    booted.set(false);
  }

  @Override
  public String name() {
    return "modules.installed";
  }

  @Override
  public Optional<Problem> problem() {
    if (!booted.get()) {
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "modules.booting"));
    }
    return bundles.all().stream().flatMap(b -> unready(b).stream()).findFirst();
  }

  private Optional<Problem> unready(Bundle bundle) {
    Standing standing = diagnosis.of(bundle);
    return switch (standing.state()) {
      case READY, STOPPED -> Optional.empty();
      case STARTING, FAILED -> standing.problem();
    };
  }
}
