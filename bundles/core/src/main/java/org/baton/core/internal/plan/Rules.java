package org.baton.core.internal.plan;

import java.util.List;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Trim;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.rounding.Round;

/** The rules in force at a place of the tree: those written there, else those of the defaults. */
record Rules(
    Aggregation aggregation,
    MissingRule missing,
    Rounding rounding,
    Trim trim,
    boolean zeroIsMissing) {

  private static final Rules PLAIN =
      new Rules(
          new Aggregation("arithmetic", 1),
          new MissingRule("renormalise", 0, 0),
          new Rounding("none", 0),
          Trim.NONE,
          false);

  static Rules of(DocumentNode defaults) {
    if (defaults == null) {
      return PLAIN;
    }
    Rules rules =
        new Rules(
            aggregation(defaults, PLAIN.aggregation),
            missing(defaults, PLAIN.missing),
            rounding(defaults, PLAIN.rounding),
            trim(defaults, PLAIN.trim),
            defaults.flag("zeroIsMissing"));
    defaults.refuseUnknown();
    return rules;
  }

  static Aggregation aggregation(DocumentNode at, Aggregation otherwise) {
    DocumentNode node = at.mapping("aggregation");
    if (node == null) {
      return otherwise;
    }
    String method = node.choice("method", null, Mean.names());
    double power = node.number("power", 1, -100, 100);
    if ("generalised".equals(method) && (power == 0 || !node.has("power"))) {
      node.violation("power", power, "core.plan.power");
    }
    node.refuseUnknown();
    return new Aggregation(method, power);
  }

  static MissingRule missing(DocumentNode at, MissingRule otherwise) {
    DocumentNode node = at.mapping("missing");
    if (node == null) {
      return otherwise;
    }
    String rule = node.choice("rule", null, Missing.names());
    double availability = node.number("availability", 0, 0, 1);
    double imputed = node.number("imputed", 0, -1e6, 1e6);
    if ("impute".equals(rule) && !node.has("imputed")) {
      node.violation("imputed", "", "core.plan.missing", "imputed");
    }
    node.refuseUnknown();
    return new MissingRule(rule, availability, imputed);
  }

  static Rounding rounding(DocumentNode at, Rounding otherwise) {
    DocumentNode node = at.mapping("rounding");
    if (node == null) {
      return otherwise;
    }
    Rounding rounding =
        new Rounding(node.choice("mode", null, Round.names()), node.whole("digits", 2, 0, 10));
    node.refuseUnknown();
    return rounding;
  }

  static Trim trim(DocumentNode at, Trim otherwise) {
    DocumentNode node = at.mapping("trim");
    if (node == null) {
      return otherwise;
    }
    Trim trim = new Trim(node.whole("high", 0, 0, 3), node.whole("low", 0, 0, 3));
    node.refuseUnknown();
    return trim;
  }

  static List<String> directions() {
    return List.of("up", "down", "target", "interval");
  }
}
