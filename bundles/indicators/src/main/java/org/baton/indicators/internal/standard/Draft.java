package org.baton.indicators.internal.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A rule to try.
 *
 * @param rule the name of a rule
 * @param parameters its parameters as a plan writes them
 * @param direction {@code up}, {@code down}, {@code target} or {@code interval}
 * @param target the target to try it with; null for none
 * @param from the lower end of the values to try; null for what the rule suggests
 * @param to the upper end; null for what the rule suggests
 * @param min the lowest value observed over all units; null when nothing was
 * @param max the highest one
 */
public record Draft(
    String rule,
    Map<String, Object> parameters,
    String direction,
    Double target,
    Double from,
    Double to,
    Double min,
    Double max) {
  /**
   * Puts the rule that takes the value as the score where none was named; what is no finite number
   * was not given.
   */
  public Draft {
    rule = Objects.requireNonNullElse(rule, "none");
    direction = Objects.requireNonNullElse(direction, "up");
    parameters =
        parameters == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    target = finite(target);
    from = finite(from);
    to = finite(to);
    min = finite(min);
    max = finite(max);
  }

  private static Double finite(Double given) {
    return given != null && Double.isFinite(given) ? given : null;
  }
}
