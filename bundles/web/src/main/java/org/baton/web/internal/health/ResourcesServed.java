package org.baton.web.internal.health;

import java.util.Optional;
import org.baton.api.module.ModuleCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.container.Containers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a module's resources answer, or why they were refused. */
@Component
public final class ResourcesServed implements ModuleCheck {
  private final Containers containers;

  /** Looks at the containers. */
  @Activate
  public ResourcesServed(@Reference Containers containers) {
    this.containers = containers;
  }

  @Override
  public Optional<Problem> problem(String module) {
    String refusal = containers.refusals().get(module);
    if (refusal != null) {
      return Optional.of(Problem.of(Kind.CONFLICT, "web.health.module.refused", module, refusal));
    }
    return containers.isUp(module)
        ? Optional.empty()
        : Optional.of(Problem.of(Kind.UNAVAILABLE, "web.health.module.starting", module));
  }
}
