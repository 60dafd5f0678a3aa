package org.baton.api.plan;

import java.util.Map;
import java.util.Objects;

/**
 * The rule that turns a value into a score.
 *
 * @param rule the rule's name, such as {@code ratio-to-target}
 * @param parameters its parameters: numbers, words, or lists of them
 */
public record Standard(String rule, Map<String, Object> parameters) {
  /** Checks that nothing is null and copies the map. */
  public Standard {
    Objects.requireNonNull(rule);
    parameters = Map.copyOf(parameters);
  }
}
