package org.baton.core.internal.runs;

import java.util.List;
import java.util.Objects;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.Succession;

/**
 * The version of the plan that a run used.
 *
 * @param given the answers that were given under other versions
 */
public record UsedPlan(FrozenPlan plan, List<Given> given) {
  /** Checks that nothing is null and copies the list. */
  public UsedPlan {
    Objects.requireNonNull(plan);
    given = List.copyOf(given);
  }

  /**
   * Answers that were given under another version.
   *
   * @param version its number
   * @param sheets how many sheets they are
   * @param way how they were read
   */
  public record Given(int version, long sheets, Succession way) {}

  /** Whether there is anything to tell: a plan that was never amended needs no words. */
  public boolean isAmended() {
    return plan.amendment() != null || !given.isEmpty();
  }
}
