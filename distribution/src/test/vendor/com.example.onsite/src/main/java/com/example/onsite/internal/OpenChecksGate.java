package com.example.onsite.internal;

import com.example.onsite.internal.store.SiteChecks;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Gate;
import org.baton.api.cycle.Transition;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Nobody is told a result while somebody is still on the way to see whether it is so. */
@Component(service = Gate.class)
public final class OpenChecksGate implements Gate {
  private final SiteChecks checks;

  /** Counts these. */
  @Activate
  public OpenChecksGate(@Reference SiteChecks checks) {
    this.checks = checks;
  }

  @Override
  public List<Violation> check(Transition transition) {
    int open = transition.to() == CyclePhase.PROVISIONAL ? checks.countOpen() : 0;
    return open == 0 ? List.of() : List.of(Violation.at("checks", open, "onsite.gate", open));
  }
}
