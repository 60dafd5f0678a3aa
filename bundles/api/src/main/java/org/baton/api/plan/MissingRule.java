package org.baton.api.plan;

import java.util.Objects;

/**
 * What happens when a child's score is missing.
 *
 * @param rule {@code renormalise} (over what is there, if the weight there reaches the
 *     availability), {@code insufficient}, {@code worst} (the lowest possible score) or {@code
 *     impute}
 * @param availability the least share of weight that must be there for {@code renormalise}, 0 to 1
 * @param imputed the score put in by {@code impute}
 */
public record MissingRule(String rule, double availability, double imputed) {
  /** Checks that nothing is null. */
  public MissingRule {
    Objects.requireNonNull(rule);
  }
}
