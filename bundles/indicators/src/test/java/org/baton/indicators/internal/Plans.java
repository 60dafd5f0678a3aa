package org.baton.indicators.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.GradeBand;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Scale;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.text.Text;

/** Small plans for tests. */
final class Plans {
  static final Rounding UNROUNDED = new Rounding("none", 0);

  private Plans() {}

  static Plan of(Node root) {
    return of(root, Adjustments.NONE, List.of());
  }

  static Plan of(Node root, Adjustments adjustments, List<GradeBand> grades) {
    Scale scale = new Scale(0, 100, 1);
    Ranking ranking = new Ranking("min", 8);
    return new Plan(
        "P", Text.same("P"), 2025, scale, List.of(), root, adjustments, grades, ranking);
  }

  static Node indicator(String code, double weight, String direction, String rule, Object... p) {
    return indicator(code, weight, direction, false, false, rule, p);
  }

  static Node indicator(
      String code,
      double weight,
      String direction,
      boolean zeroIsMissing,
      boolean veto,
      String rule,
      Object... p) {
    Map<String, Object> parameters = new java.util.HashMap<>();
    for (int i = 0; i < p.length; i += 2) {
      parameters.put((String) p[i], p[i + 1]);
    }
    Measure measure =
        new Measure(
            Measure.Source.OBSERVATIONS,
            Measure.Channel.CONSTRAINED,
            "%",
            direction,
            OptionalDouble.empty(),
            new Standard(rule, parameters),
            List.of(),
            Trim.NONE,
            zeroIsMissing,
            veto);
    MissingRule strict = new MissingRule("insufficient", 0, 0);
    Aggregation mean = new Aggregation("arithmetic", 1);
    return new Node(
        code, Text.same(code), weight, mean, strict, UNROUNDED, Optional.of(measure), List.of());
  }

  /** The same indicator, measured in nothing, as a score is. */
  static Node unitless(Node indicator) {
    Measure m = indicator.measure().orElseThrow();
    Measure bare =
        new Measure(
            m.source(),
            m.channel(),
            "",
            m.direction(),
            m.target(),
            m.standard(),
            m.groups(),
            m.trim(),
            m.zeroIsMissing(),
            m.veto());
    return new Node(
        indicator.code(),
        indicator.title(),
        indicator.weight(),
        indicator.aggregation(),
        indicator.missing(),
        indicator.rounding(),
        Optional.of(bare),
        List.of());
  }

  static Node node(String code, String method, MissingRule missing, Node... children) {
    return node(code, method, missing, UNROUNDED, children);
  }

  static Node node(
      String code, String method, MissingRule missing, Rounding rounding, Node... children) {
    return new Node(
        code,
        Text.same(code),
        1,
        new Aggregation(method, 2),
        missing,
        rounding,
        Optional.empty(),
        List.of(children));
  }
}
