package org.baton.modules.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.module.ModuleCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out where a module stands and why. The order is that of a start: wired, started, tables,
 * components, resources; the first that is wrong is the cause of those after it.
 */
@Component(service = Diagnosis.class)
public final class Diagnosis {
  /** For so long after its start a module's parts may still be finding each other. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final StartTimes starts;
  private final Components components;
  private final List<ModuleCheck> checks = new CopyOnWriteArrayList<>();

  /** Asks the framework, the component runtime and the checks of the platform. */
  @Activate
  public Diagnosis(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference StartTimes starts,
      @Reference ServiceComponentRuntime runtime) {
    this.bundles = bundles;
    this.changes = changes;
    this.starts = starts;
    this.components = new Components(runtime);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeCheck")
  void addCheck(ModuleCheck check) {
    checks.add(check);
  }

  void removeCheck(ModuleCheck check) {
    checks.remove(check);
  }

  Standing of(Bundle bundle) {
    String module = ModuleBundles.idOf(bundle).orElse(bundle.getSymbolicName());
    try {
      return standing(bundle, module);
    } catch (IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | ServiceException e) {
      boolean ours = e instanceof NullPointerException || e instanceof IllegalArgumentException;
      if (bundle.getState() == Bundle.ACTIVE && ours) {
        // Nobody takes it away: this is a mistake of ours, which must not look like a start.
        throw e;
      }
      // It was stopped or taken away while we looked: a bundle that is gone has no wiring, no
      // start level, no context and, to the framework's resolver, is no valid argument.
      LOG.info("{} changed while it was looked at", module, e);
      return Standing.starting(Problem.of(Kind.UNAVAILABLE, "modules.state.starting", module));
    }
  }

  private Standing standing(Bundle bundle, String module) {
    BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
    boolean wanted = start != null && start.isPersistentlyStarted();
    return switch (bundle.getState()) {
      case Bundle.INSTALLED -> wanted ? unwired(bundle) : Standing.stopped();
      case Bundle.RESOLVED -> wanted ? notStarted(bundle, module) : Standing.stopped();
      case Bundle.ACTIVE -> started(bundle, module);
      default -> Standing.starting(Problem.of(Kind.UNAVAILABLE, "modules.state.starting", module));
    };
  }

  private Standing unwired(Bundle bundle) {
    FrameworkWiring wiring =
        bundles.context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    return Standing.failed(new Missing(wiring).of(bundle));
  }

  private Standing notStarted(Bundle bundle, String module) {
    return changes
        .startError(bundle)
        .map(e -> Problem.of(Kind.CONFLICT, "modules.start.failed", module, words(e)))
        .map(Standing::failed)
        .orElseGet(
            () ->
                Standing.starting(Problem.of(Kind.UNAVAILABLE, "modules.state.starting", module)));
  }

  private Standing started(Bundle bundle, String module) {
    // Asked first: a check that comes before all parts are known takes the known ones for all.
    Optional<Problem> part = components.problem(bundle, module);
    List<Problem> found =
        checks.stream().map(c -> c.problem(module)).flatMap(Optional::stream).toList();
    // What failed for good explains what still waits.
    Optional<Problem> lasting =
        found.stream().filter(p -> p.kind() != Kind.UNAVAILABLE).findFirst();
    if (lasting.isPresent()) {
      return Standing.failed(lasting.get());
    }
    if (part.isPresent()) {
      boolean settling = starts.of(bundle).plus(SETTLING).isAfter(Instant.now());
      boolean broken = part.get().code().equals("modules.component.failed");
      return settling && !broken ? Standing.starting(part.get()) : Standing.of(part.get());
    }
    return found.stream().findFirst().map(Standing::of).orElse(Standing.READY);
  }

  private static String words(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
