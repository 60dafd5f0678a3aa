package org.baton.core.internal.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One evaluator's answers about one unit.
 *
 * @param unit the code of the unit
 * @param group the code of the evaluator's group
 * @param evaluator who answered; a pseudonym will do
 * @param answers the answers by the code of the indicator, without what is blank
 */
public record Sheet(String unit, String group, String evaluator, Map<String, Answer> answers) {
  /** Checks that nothing is null and copies the map in its order. */
  public Sheet {
    unit = Objects.requireNonNullElse(unit, "");
    group = Objects.requireNonNullElse(group, "");
    evaluator = Objects.requireNonNullElse(evaluator, "");
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }
}
