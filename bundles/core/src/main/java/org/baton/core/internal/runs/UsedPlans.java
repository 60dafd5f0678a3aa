package org.baton.core.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanHistory;
import org.baton.core.internal.plans.PlanRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out by which version of the plan a run was made, and what of other versions it read. */
@Component(service = UsedPlans.class)
public final class UsedPlans {
  private final PlanRegister plans;

  /** Reads the register. */
  @Activate
  public UsedPlans(@Reference PlanRegister plans) {
    this.plans = plans;
  }

  /** The version a run of a cycle used. */
  public UsedPlan of(EvaluationRun run, Cycle cycle) {
    FrozenPlan plan =
        plans
            .remembered(cycle.id(), run.planVersion(), run.planHash())
            .orElseGet(() -> plans.version(cycle, run.planVersion()));
    Map<Integer, Long> others = PlanOfRun.sheets(run);
    others.remove(plan.number());
    if (others.isEmpty()) {
      return new UsedPlan(plan, List.of());
    }
    PlanHistory history = plans.history(cycle);
    List<UsedPlan.Given> given = new ArrayList<>();
    others.forEach(
        (version, sheets) ->
            given.add(new UsedPlan.Given(version, sheets, history.way(version, plan))));
    return new UsedPlan(plan, given);
  }
}
