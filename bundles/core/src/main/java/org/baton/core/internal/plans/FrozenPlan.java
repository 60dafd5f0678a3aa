package org.baton.core.internal.plans;

import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;

/** A frozen plan, read. */
public record FrozenPlan(int number, String hash, Plan plan, PlanTree tree) {}
