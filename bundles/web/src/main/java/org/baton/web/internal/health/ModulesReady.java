package org.baton.web.internal.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.container.Containers;
import org.baton.web.internal.text.ModuleBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Every installed module is started, its components have what they need, its paths answer. */
@Component
public final class ModulesReady implements HealthCheck {
  private final BundleContext context;
  private final ServiceComponentRuntime components;
  private final Containers containers;

  /** Looks at the bundles, their components and their containers. */
  @Activate
  public ModulesReady(
      BundleContext context,
      @Reference ServiceComponentRuntime components,
      @Reference Containers containers) {
    this.context = context;
    this.components = components;
    this.containers = containers;
  }

  @Override
  public String name() {
    return "web.modules";
  }

  @Override
  public Optional<Problem> problem() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
        .flatMap(bundle -> ModuleBundles.idOf(bundle).flatMap(id -> look(id, bundle)).stream())
        .findFirst();
  }

  private Optional<Problem> look(String module, Bundle bundle) {
    if (bundle.getState() != Bundle.ACTIVE) {
      return problem("web.health.module.inactive", module);
    }
    List<String> waiting = new ArrayList<>();
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
      missing(component).ifPresent(waiting::add);
    }
    if (!waiting.isEmpty()) {
      return problem("web.health.module.waiting", module, String.join("; ", waiting));
    }
    String refusal = containers.refusals().get(module);
    if (refusal != null) {
      return problem("web.health.module.refused", module, refusal);
    }
    return containers.isUp(module)
        ? Optional.empty()
        : problem("web.health.module.starting", module);
  }

  private Optional<String> missing(ComponentDescriptionDTO component) {
    if (component.factory != null) {
      return Optional.empty();
    }
    for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(component)) {
      if (state.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
        return Optional.of(simple(component.name) + " failed");
      }
      if (state.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
        List<String> missing =
            Arrays.stream(state.unsatisfiedReferences)
                .map(r -> simple(r.name) + (r.target == null ? "" : " " + r.target))
                .toList();
        return Optional.of(simple(component.name) + " < " + String.join(", ", missing));
      }
    }
    return Optional.empty();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<Problem> problem(String code, Object... arguments) {
    return Optional.of(Problem.of(Kind.UNAVAILABLE, code, arguments));
  }
}
