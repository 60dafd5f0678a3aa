package org.baton.web.internal.container;

import java.util.Optional;
import org.baton.api.module.ModuleCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says of a module whether its paths answer. */
@Component
public final class ContainerCheck implements ModuleCheck {
  private final Containers containers;

  /** Asks the containers. */
  @Activate
  public ContainerCheck(@Reference Containers containers) {
    this.containers = containers;
  }

  @Override
  public Optional<Problem> problem(String module) {
    Optional<String> refusal = containers.refusal(module);
    if (refusal.isPresent()) {
      return Optional.of(Problem.of(Kind.CONFLICT, "web.module.refused", module, refusal.get()));
    }
    return containers.isUp(module)
        ? Optional.empty()
        : Optional.of(Problem.of(Kind.UNAVAILABLE, "web.module.starting", module));
  }
}
