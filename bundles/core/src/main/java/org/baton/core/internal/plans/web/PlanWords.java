package org.baton.core.internal.plans.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.core.internal.plan.PlanParameters;

/** What a plan says, in plain words. */
final class PlanWords {
  private static final int DECIMALS = 6;

  private final Reader reader;
  private final Map<String, EvaluatorGroup> groups;

  PlanWords(Reader reader, Plan plan) {
    this.reader = reader;
    this.groups =
        plan.groups().stream().collect(Collectors.toMap(EvaluatorGroup::code, g -> g, (a, b) -> a));
  }

  /** A number with as many decimals as it has. */
  String number(double value) {
    int decimals = Math.max(0, java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
    return reader.number(value, Math.min(DECIMALS, decimals));
  }

  /** The rule that turns a value into a score, as a sentence. */
  String rule(Standard standard) {
    Map<String, Object> p = standard.parameters();
    return switch (standard.rule()) {
      case "met" -> say(standard, or(p, "met", 100), or(p, "unmet", 0));
      case "ratio-to-target" ->
          p.getOrDefault("deduct", 0) instanceof Number n && n.doubleValue() > 0
              ? reader.t(
                  "core.plan.rule.ratio-to-target.far",
                  or(p, "cap", 100),
                  or(p, "far", 150),
                  or(p, "deduct", 0))
              : say(standard, or(p, "cap", 100));
      case "distance-to-target" -> say(standard, or(p, "zero", 0));
      case "min-max" ->
          "observed".equals(p.get("bounds"))
              ? reader.t("core.plan.rule.min-max.observed", or(p, "from", 0), or(p, "to", 100))
              : say(standard, or(p, "min", 0), or(p, "max", 0), or(p, "from", 0), or(p, "to", 100));
      case "goalposts" -> say(standard, or(p, "low", 0), or(p, "high", 0));
      case "interval" -> say(standard, or(p, "low", 0), or(p, "high", 0), or(p, "width", 0));
      case "piecewise" -> say(standard, pairs(p.get("points")));
      case "banded" -> say(standard, pairs(p.get("bands")), or(p, "otherwise", 0));
      case "yes-no" -> say(standard, or(p, "yes", 100), or(p, "no", 0));
      case "deduction" -> say(standard, or(p, "full", 100), or(p, "per", 0), or(p, "floor", 0));
      case "efficacy" -> say(standard, or(p, "pass", 0), or(p, "satisfactory", 0));
      default -> say(standard);
    };
  }

  private String say(Standard standard, Object... words) {
    return reader.t("core.plan.rule." + standard.rule(), words);
  }

  private String or(Map<String, Object> parameters, String name, double otherwise) {
    Object value = parameters.getOrDefault(name, otherwise);
    return value instanceof Number n ? number(n.doubleValue()) : String.valueOf(value);
  }

  private String pairs(Object points) {
    if (!(points instanceof List<?> list)) {
      return "";
    }
    return list.stream()
        .map(
            p ->
                p instanceof List<?> pair && pair.size() == 2
                    ? reader.t(
                        "core.plan.rule.pair",
                        PlanParameters.plain(pair.get(0)),
                        PlanParameters.plain(pair.get(1)))
                    : PlanParameters.plain(p))
        .collect(Collectors.joining(reader.t("core.plan.list")));
  }

  /** Where the value comes from, its target and direction. */
  String measured(Measure measure) {
    String from =
        measure.source() == Measure.Source.SHEETS
            ? reader.t("core.plan.by", shares(measure.groups()))
            : reader.t("core.plan.reported");
    String unit = measure.unit().isEmpty() ? "" : " " + measure.unit();
    String target =
        measure.target().isPresent()
            ? reader.t("core.plan.target-is", number(measure.target().getAsDouble()) + unit)
            : "";
    return from + target;
  }

  /** The groups that evaluate with their shares. */
  String shares(List<GroupShare> shares) {
    return shares.stream()
        .map(
            s ->
                reader.t(
                    s.main() ? "core.plan.share.main" : "core.plan.share",
                    group(s.group()),
                    number(s.weight())))
        .collect(Collectors.joining(reader.t("core.plan.list")));
  }

  String group(String code) {
    EvaluatorGroup group = groups.get(code);
    return group == null ? code : reader.t(group.title());
  }

  String aggregation(Aggregation a) {
    return reader.t("core.plan.aggregation." + a.method(), number(a.power()));
  }

  String missing(MissingRule m) {
    return reader.t(
        "core.plan.missing-rule." + m.rule(), number(m.availability() * 100), number(m.imputed()));
  }

  String rounding(Rounding r) {
    return reader.t("core.plan.rounding." + r.mode().replace('_', '-'), r.digits());
  }

  /** A value of a plan as it is shown where versions are compared. */
  String value(Object value) {
    if (value == null || "".equals(value)) {
      return reader.t("core.plan.nothing");
    }
    if (value instanceof Text text) {
      return reader.t(text);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Standard standard) {
      return rule(standard);
    }
    if (value instanceof Aggregation a) {
      return aggregation(a);
    }
    if (value instanceof MissingRule m) {
      return missing(m);
    }
    if (value instanceof Rounding r) {
      return rounding(r);
    }
    if (value instanceof Trim trim) {
      return reader.t("core.plan.trim", trim.high(), trim.low());
    }
    if (value instanceof Map<?, ?> map) {
      return shares(map.values().stream().map(GroupShare.class::cast).toList());
    }
    return word(String.valueOf(value));
  }

  /** A word of the plan's own language, said plainly where there are words for it. */
  String word(String word) {
    String key = "core.plan.word." + word.toLowerCase(Locale.ROOT);
    String words = reader.t(key);
    return words.equals(key) ? word : words;
  }
}
