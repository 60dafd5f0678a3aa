package org.baton.web.internal.container;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.baton.api.module.ModuleCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.PageResource;
import org.baton.api.web.RestResource;
import org.baton.web.internal.text.ModuleBundles;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Says of a module whether its paths answer. */
@Component
public final class ContainerCheck implements ModuleCheck {
  private static final Set<String> SERVED =
      Set.of(RestResource.class.getName(), PageResource.class.getName());

  private final BundleContext context;
  private final Containers containers;
  private final ServiceComponentRuntime runtime;

  /** Asks the containers, and the component runtime what belongs in them. */
  @Activate
  public ContainerCheck(
      BundleContext context,
      @Reference Containers containers,
      @Reference ServiceComponentRuntime runtime) {
    this.context = context;
    this.containers = containers;
    this.runtime = runtime;
  }

  @Override
  public Optional<Problem> problem(String module) {
    Optional<String> refusal = containers.refusal(module);
    if (refusal.isPresent()) {
      return Optional.of(Problem.of(Kind.CONFLICT, "web.module.refused", module, refusal.get()));
    }
    return containers.isUp(module, declared(module))
        ? Optional.empty()
        : Optional.of(Problem.of(Kind.UNAVAILABLE, "web.module.starting", module));
  }

  /** How many resources the module's components declare. */
  private long declared(String module) {
    return Arrays.stream(context.getBundles())
        .filter(b -> ModuleBundles.idOf(b).equals(Optional.of(module)))
        .flatMap(b -> runtime.getComponentDescriptionDTOs(b).stream())
        .filter(d -> d.defaultEnabled)
        .filter(d -> Arrays.stream(d.serviceInterfaces).anyMatch(SERVED::contains))
        .count();
  }
}
