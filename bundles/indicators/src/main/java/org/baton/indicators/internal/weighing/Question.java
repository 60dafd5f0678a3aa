package org.baton.indicators.internal.weighing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything that weights follow from; the same question always has the same answer.
 *
 * @param method the method's name
 * @param items what is weighed
 * @param parameters the method's named parameters; those not given have their defaults
 * @param inputs what it computes from
 */
public record Question(
    String method, List<Item> items, Map<String, Object> parameters, Inputs inputs) {
  /** Copies the collections. */
  public Question {
    method = Objects.requireNonNullElse(method, "");
    items = items == null ? List.of() : List.copyOf(items);
    parameters =
        parameters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parameters));
    inputs = inputs == null ? Inputs.NONE : inputs;
  }
}
