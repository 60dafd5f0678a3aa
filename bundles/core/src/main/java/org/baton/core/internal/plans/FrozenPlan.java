package org.baton.core.internal.plans;

import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanTree;

/**
 * A frozen plan, read.
 *
 * @param amendment why it became otherwise; null for the version the cycle was opened with
 */
public record FrozenPlan(
    int number, String hash, Plan plan, PlanTree tree, PlanAmendment amendment) {}
