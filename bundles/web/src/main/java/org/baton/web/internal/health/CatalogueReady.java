package org.baton.web.internal.health;

import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.module.Modules;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The catalogue of modules is there; it speaks for all modules, but not for itself. */
@Component
public final class CatalogueReady implements HealthCheck {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Modules modules;

  /** Looks for the catalogue. */
  @Activate
  public CatalogueReady() {}

  @Override
  public String name() {
    return "web.catalogue";
  }

  @Override
  public Optional<Problem> problem() {
    return modules == null
        ? Optional.of(Problem.of(Kind.UNAVAILABLE, "web.health.catalogue"))
        : Optional.empty();
  }
}
