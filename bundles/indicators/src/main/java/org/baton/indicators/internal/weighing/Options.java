package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * Named parameters as somebody gave them, read one by one. What is not given takes its default and
 * is listed; what is not known is refused.
 */
final class Options {
  private static final String WHERE = "parameters/";

  private final Map<String, Object> given;
  private final Map<String, Object> used = new TreeMap<>();
  private final List<String> defaulted = new ArrayList<>();
  private final List<Violation> mistakes = new ArrayList<>();

  Options(Map<String, Object> given) {
    this.given = given;
  }

  /** One of several words. */
  String word(String name, Collection<String> known, String byDefault) {
    Object value = given.get(name);
    if (value == null) {
      return defaulted(name, byDefault);
    }
    if (!known.contains(String.valueOf(value))) {
      refuse(name, value, "indicators.weigh.option-word", String.join(", ", known));
      return byDefault;
    }
    return used(name, String.valueOf(value));
  }

  /** A number within bounds. */
  double number(String name, double low, double high, double byDefault) {
    Object value = given.get(name);
    if (value == null) {
      return defaulted(name, byDefault);
    }
    if (!(value instanceof Number n) || !(n.doubleValue() >= low && n.doubleValue() <= high)) {
      refuse(name, value, "indicators.weigh.option-number", low, high);
      return byDefault;
    }
    return used(name, n.doubleValue());
  }

  /** Numbers by some of the codes. */
  Map<String, Double> numbers(String name, List<String> codes) {
    Object value = given.get(name);
    if (value == null) {
      return defaulted(name, Map.of());
    }
    Map<String, Double> numbers = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      for (var e : map.entrySet()) {
        String code = String.valueOf(e.getKey());
        if (codes.contains(code) && e.getValue() instanceof Number n) {
          numbers.put(code, n.doubleValue());
        } else {
          refuse(name + "/" + code, e.getValue(), "indicators.weigh.option-code");
        }
      }
    } else {
      refuse(name, value, "indicators.weigh.option-map");
    }
    return used(name, numbers);
  }

  private <T> T defaulted(String name, T value) {
    defaulted.add(name);
    return used(name, value);
  }

  private <T> T used(String name, T value) {
    used.put(name, value);
    return value;
  }

  private void refuse(String name, Object value, String code, Object... arguments) {
    used.put(name, String.valueOf(value));
    mistakes.add(Violation.at(WHERE + name, value, code, arguments));
  }

  /**
   * Ends the reading.
   *
   * @throws Problem with every mistake, and every parameter that nobody asked for
   */
  void end() {
    for (var e : given.entrySet()) {
      boolean asked = used.containsKey(e.getKey());
      if (!asked) {
        mistakes.add(
            Violation.at(
                WHERE + e.getKey(),
                e.getValue(),
                "indicators.weigh.option-unknown",
                used.isEmpty() ? "–" : String.join(", ", used.keySet())));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
  }

  /** Every parameter with the value that is used. */
  Map<String, Object> used() {
    return used;
  }

  /** The names of those that nobody gave. */
  List<String> defaulted() {
    return defaulted;
  }
}
