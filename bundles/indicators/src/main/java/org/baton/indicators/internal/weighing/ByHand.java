package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.methods.weight.Weights;

/** Weights without any computation. */
final class ByHand {
  private static final String NONE = "none";
  private static final double HUNDRED = 100;

  private ByHand() {}

  static Way equal() {
    return (items, inputs) -> Way.Shares.of(Weights.equal(items.size()));
  }

  /** As typed, or as a template says; their sum must be the whole. */
  static Way manual(Options options) {
    List<String> templates = new ArrayList<>(Template.words());
    templates.add(NONE);
    String template = options.word("template", templates, NONE);
    double whole = options.number("whole", Double.MIN_VALUE, 1e9, HUNDRED);
    return (items, inputs) -> {
      List<String> codes = Item.codes(items);
      double[] typed =
          Template.of(template)
              .map(t -> points(t, items.size()))
              .orElseGet(() -> typed(codes, inputs.weights()));
      double of = template.equals(NONE) ? whole : HUNDRED;
      double[] shares =
          Faults.named("inputs/weights", codes, codes, () -> Weights.manual(typed, of));
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("typed", Computed.byCode(items, typed));
      return new Way.Shares(shares, List.of(), details);
    };
  }

  private static double[] points(Template template, int count) {
    double[] points = template.points();
    if (points.length != count) {
      throw Problem.of(
          Kind.INVALID, "indicators.weigh.template-size", template.word(), points.length, count);
    }
    return points;
  }

  /** Numbers in the order of codes; NaN where none was given. */
  static double[] typed(List<String> codes, Map<String, Double> given) {
    List<String> unknown = given.keySet().stream().filter(c -> !codes.contains(c)).toList();
    if (!unknown.isEmpty()) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.code-unknown", String.join(", ", unknown));
    }
    return codes.stream().map(given::get).mapToDouble(v -> v == null ? Double.NaN : v).toArray();
  }
}
