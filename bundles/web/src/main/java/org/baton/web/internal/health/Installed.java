package org.baton.web.internal.health;

import java.util.Arrays;
import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The container has installed everything it starts with. */
@Component
public final class Installed implements HealthCheck {
  private static final String INSTALLER = "org.apache.karaf.features.core";

  /** Registered by the installer when it is done; asked for by name so as not to depend on it. */
  private static final String DONE = "org.apache.karaf.features.BootFinished";

  private final BundleContext context;

  /** Looks at the container. */
  @Activate
  public Installed(BundleContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "web.installed";
  }

  @Override
  public Optional<Problem> problem() {
    boolean installs =
        Arrays.stream(context.getBundles())
            .map(Bundle::getSymbolicName)
            .anyMatch(INSTALLER::equals);
    boolean done;
    try {
      done = context.getAllServiceReferences(DONE, null) != null;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
    return installs && !done
        ? Optional.of(Problem.of(Kind.UNAVAILABLE, "web.health.installing"))
        : Optional.empty();
  }
}
