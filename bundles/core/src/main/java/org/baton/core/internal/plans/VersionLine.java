package org.baton.core.internal.plans;

import java.time.Instant;
import org.baton.api.plan.PlanAmendment;

/**
 * A version of a plan in a list.
 *
 * @param number 1 for the first
 * @param state whether it can still change
 * @param hash the hash of the plan's canonical form
 * @param savedAt when
 * @param savedBy the account that saved it
 * @param note why; may be empty
 * @param amendment what decided it and from which day it is in force; null unless it was amended
 */
public record VersionLine(
    int number,
    PlanVersion.State state,
    String hash,
    Instant savedAt,
    String savedBy,
    String note,
    PlanAmendment amendment) {}
