package org.baton.web.internal.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Whether the start is over. Until then nobody can say that there is nothing at an address: the
 * module that answers there may be on its way. The same holds once the platform is being stopped.
 */
@Component(service = Start.class)
public final class Start {
  /** A crowd that waits must not keep the modules from starting by asking for them. */
  static final long BETWEEN_LOOKS_NANOS = 200_000_000;

  private final BooleanSupplier stopping;
  private final LongSupplier nanos;
  private Look last;
  private volatile boolean over;

  /** Missing while the catalogue is not there. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Modules modules;

  /** What was seen; no modules when nobody could tell which there are. */
  private record Look(long at, boolean over, Optional<Set<String>> underWay) {
    boolean awaits(String module) {
      return !over && underWay.map(u -> u.contains(module)).orElse(true);
    }
  }

  /** Looks when it is asked. */
  @Activate
  public Start(BundleContext context) {
    Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    this.stopping = () -> framework.getState() == Bundle.STOPPING;
    this.nanos = System::nanoTime;
  }

  /** A start of these modules; null while the catalogue is not there. */
  public Start(Modules modules, BooleanSupplier stopping, LongSupplier nanos) {
    this.modules = modules;
    this.stopping = stopping;
    this.nanos = nanos;
  }

  /** Whether the start is over. */
  boolean isOver() {
    return over || look().over();
  }

  /**
   * Why an address that nobody answers may be answered soon; empty when there is nothing at it.
   *
   * @param early whether the request came before the start was over: the way to whom it is for was
   *     looked for then, when that module may not have been there
   */
  public Optional<Problem> soon(boolean early) {
    return problem(early || !isOver())
        .or(
            () ->
                isChanging()
                    ? Optional.of(Problem.of(Kind.UNAVAILABLE, "web.changing"))
                    : Optional.empty());
  }

  private boolean isChanging() {
    Modules present = modules;
    return present != null && present.changing();
  }

  /**
   * Why a module may lack a part of what it brings, as long as it comes or goes with the whole
   * platform; empty at all other times.
   */
  public Optional<Problem> soon(String module) {
    return problem(!over && look().awaits(module));
  }

  private Optional<Problem> problem(boolean starting) {
    if (stopping.getAsBoolean()) {
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "web.stopping"));
    }
    return starting ? Optional.of(Problem.of(Kind.UNAVAILABLE, "web.starting")) : Optional.empty();
  }

  /**
   * Looks at once: whoever is told that everything is ready must not be told by the next answer
   * that it is starting.
   */
  public synchronized void lookAgain() {
    if (!over) {
      last = look(modules, nanos.getAsLong());
      over = last.over();
    }
  }

  private synchronized Look look() {
    if (last == null || nanos.getAsLong() - last.at() >= BETWEEN_LOOKS_NANOS) {
      lookAgain();
    }
    return last;
  }

  private static Look look(Modules present, long now) {
    if (present == null) {
      return new Look(now, false, Optional.empty());
    }
    Set<String> underWay =
        present.installed().stream()
            .filter(m -> m.state() == ModuleState.STARTING || m.state() == ModuleState.FAILED)
            .map(ModuleInfo::id)
            .collect(Collectors.toSet());
    return new Look(now, present.started(), Optional.of(underWay));
  }
}
