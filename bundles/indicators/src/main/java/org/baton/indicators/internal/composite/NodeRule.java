package org.baton.indicators.internal.composite;

import java.util.Map;
import java.util.TreeMap;

/** The rules of a node as a plan writes them, as a composite index reads them. */
final class NodeRule {
  private NodeRule() {}

  /** What a plan says of aggregation and missing scores; what it does not say is left open. */
  static Map<String, Object> of(Map<String, Object> plan) {
    Map<String, Object> rule = new TreeMap<>();
    if (plan.get("aggregation") instanceof Map<?, ?> aggregation) {
      take(aggregation, "method", rule, "method");
      take(aggregation, "power", rule, "power");
    }
    if (plan.get("missing") instanceof Map<?, ?> missing) {
      take(missing, "rule", rule, "missing");
      take(missing, "availability", rule, "availability");
      take(missing, "imputed", rule, "substitute");
      if ("worst".equals(rule.get("missing"))) {
        rule.putIfAbsent("substitute", 0);
      }
    }
    return rule;
  }

  private static void take(Map<?, ?> from, String name, Map<String, Object> to, String as) {
    if (from.get(name) != null) {
      to.put(as, from.get(name));
    }
  }
}
