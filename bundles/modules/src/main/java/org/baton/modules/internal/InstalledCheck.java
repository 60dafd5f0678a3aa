package org.baton.modules.internal;

import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether everything that is installed, and not stopped by somebody, is in service. */
@Component(service = HealthCheck.class)
public final class InstalledCheck implements HealthCheck {
  private final ModuleBundles bundles;
  private final Diagnosis diagnosis;
  private final Boot boot;
  private final SetAside aside;

  /** Looks at the modules at each question. */
  @Activate
  public InstalledCheck(
      @Reference ModuleBundles bundles,
      @Reference Diagnosis diagnosis,
      @Reference Boot boot,
      @Reference SetAside aside) {
    this.bundles = bundles;
    this.diagnosis = diagnosis;
    this.boot = boot;
    this.aside = aside;
  }

  @Override
  public String name() {
    return "modules.installed";
  }

  @Override
  public Optional<Problem> problem() {
    if (!boot.isFinished()) {
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "modules.booting"));
    }
    return bundles.all().stream().flatMap(b -> unready(b).stream()).findFirst();
  }

  private Optional<Problem> unready(Bundle bundle) {
    if (aside.modules().contains(ModuleBundles.idOf(bundle).orElse(""))) {
      // Another server changes it: no reason to keep people from all other modules.
      return Optional.empty();
    }
    Standing standing = diagnosis.of(bundle);
    return switch (standing.state()) {
      case READY, STOPPED -> Optional.empty();
      case STARTING, FAILED -> standing.problem();
    };
  }
}
