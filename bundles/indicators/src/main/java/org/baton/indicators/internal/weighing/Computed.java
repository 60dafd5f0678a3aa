package org.baton.indicators.internal.weighing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights and all that was done to get them.
 *
 * @param weights by codes in the order of what is weighed; 0 or more, with the sum 1
 * @param parameters every named parameter with the value that was used
 * @param defaulted the names of those that nobody gave
 * @param warnings what has to be known
 * @param details figures of the method, such as entropies or consistency ratios
 */
public record Computed(
    Map<String, Double> weights,
    Map<String, Object> parameters,
    List<String> defaulted,
    List<Warning> warnings,
    Map<String, Object> details) {
  /** Copies the collections. */
  public Computed {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    defaulted = List.copyOf(defaulted);
    warnings = List.copyOf(warnings);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Whether it is information, which becomes weights only by a decision. */
  @JsonIgnore
  public boolean isInformation() {
    return warnings.stream().anyMatch(w -> w.code().equals(Warning.INFORMATION));
  }

  /** The same as information. */
  Computed asInformation() {
    List<Warning> all = new ArrayList<>(warnings);
    all.add(new Warning(Warning.INFORMATION, List.of()));
    return new Computed(weights, parameters, defaulted, all, details);
  }

  /** Numbers by the codes of what is weighed. */
  static Map<String, Double> byCode(List<Item> items, double... numbers) {
    Map<String, Double> by = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      by.put(items.get(i).code(), numbers[i]);
    }
    return by;
  }

  /** A number as JSON can write it: null for what is none. */
  static Double written(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
