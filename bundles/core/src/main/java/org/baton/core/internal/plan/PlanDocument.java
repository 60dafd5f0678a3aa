package org.baton.core.internal.plan;

import org.baton.api.plan.Plan;

/**
 * What a plan document says.
 *
 * @param plan the plan
 * @param columns how the batch tool reads its files; the defaults where the document says nothing
 */
public record PlanDocument(Plan plan, InputColumns columns) {}
