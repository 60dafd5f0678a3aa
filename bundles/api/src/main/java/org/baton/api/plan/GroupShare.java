package org.baton.api.plan;

import java.util.Objects;

/**
 * The share of an evaluator group in an indicator.
 *
 * @param group the group's code
 * @param weight its share, more than 0; shares need not sum to 1
 * @param main whether the indicator is insufficient without it
 */
public record GroupShare(String group, double weight, boolean main) {
  /** Checks that nothing is null. */
  public GroupShare {
    Objects.requireNonNull(group);
  }
}
