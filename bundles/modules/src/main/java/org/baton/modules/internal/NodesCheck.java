package org.baton.modules.internal;

import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether this server has the modules that all servers shall have. */
@Component(service = HealthCheck.class)
public final class NodesCheck implements HealthCheck {
  private final Follower follower;

  /** Asks whoever follows. */
  @Activate
  public NodesCheck(@Reference Follower follower) {
    this.follower = follower;
  }

  @Override
  public String name() {
    return "modules.nodes";
  }

  @Override
  public Optional<Problem> problem() {
    return follower.problem();
  }
}
