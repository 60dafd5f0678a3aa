package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baton.api.problem.Violation;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.rounding.Round;

/**
 * The rules of a node above indicators, as a plan writes them: {@code aggregation} (method, power),
 * {@code missing} (rule, availability, imputed), {@code rounding} (mode, digits). What is left out
 * is by the plan's own defaults.
 */
public final class NodeRules {
  private static final String GENERALISED = "generalised";
  private static final String IMPUTE = "impute";

  private static final String RANGE = "indicators.rules.range";
  private static final double STRONGEST_POWER = 100;
  private static final double LARGEST_SCORE = 1e6;
  private static final int MOST_DIGITS = 10;
  private static final Set<String> PARTS = Set.of("aggregation", "missing", "rounding");

  private final List<Violation> wrong = new ArrayList<>();

  private NodeRules() {}

  /** All mistakes, each with the name of its parameter. */
  public static List<Violation> check(Map<String, Object> rules) {
    NodeRules check = new NodeRules();
    check.unknown("rules", rules, PARTS);
    check.aggregation(check.part(rules, "aggregation", "method", "power"));
    check.missing(check.part(rules, "missing", "rule", "availability", "imputed"));
    check.rounding(check.part(rules, "rounding", "mode", "digits"));
    return List.copyOf(check.wrong);
  }

  private void aggregation(Optional<Map<String, Object>> given) {
    given.ifPresent(
        part -> {
          String method = choice("aggregation", part.get("method"), Mean.names());
          boolean general = method.equals(GENERALISED);
          double power = number("power", part, -STRONGEST_POWER, STRONGEST_POWER, general);
          if (general && power == 0) {
            wrong("power", power, "indicators.rules.power");
          }
        });
  }

  private void missing(Optional<Map<String, Object>> given) {
    given.ifPresent(
        part -> {
          String rule = choice("missing", part.get("rule"), Missing.names());
          number("availability", part, 0, 1, false);
          number("imputed", part, -LARGEST_SCORE, LARGEST_SCORE, rule.equals(IMPUTE));
        });
  }

  private void rounding(Optional<Map<String, Object>> given) {
    given.ifPresent(
        part -> {
          choice("rounding", part.get("mode"), Round.names());
          double digits = number("digits", part, 0, MOST_DIGITS, false);
          if (digits != Math.rint(digits)) {
            wrong("digits", digits, RANGE, 0, MOST_DIGITS);
          }
        });
  }

  private void wrong(String field, Object value, String code, Object... words) {
    wrong.add(Violation.at(field, value, code, words));
  }

  private void unknown(String field, Map<String, Object> given, Set<String> known) {
    Set<String> others = new HashSet<>(given.keySet());
    others.removeAll(known);
    if (!others.isEmpty()) {
      String names = String.join(", ", new TreeMap<>(given).keySet());
      wrong.add(
          Violation.at(field, names, "indicators.choice", String.join(", ", new TreeSet<>(known))));
    }
  }

  /** A part of the rules with its parameters; empty when it is left out or is none. */
  private Optional<Map<String, Object>> part(
      Map<String, Object> rules, String name, String... parameters) {
    Object part = rules.get(name);
    if (part == null) {
      return Optional.empty();
    }
    if (!(part instanceof Map<?, ?> map)) {
      wrong(name, part, "indicators.parameters");
      return Optional.empty();
    }
    Map<String, Object> read = new TreeMap<>();
    map.forEach((k, v) -> read.put(String.valueOf(k), v));
    unknown(name, read, Set.of(parameters));
    return Optional.of(read);
  }

  private String choice(String field, Object word, List<String> known) {
    String given = word == null ? "" : word.toString();
    if (!known.contains(given)) {
      wrong(field, given, "indicators.choice", String.join(", ", known));
    }
    return given;
  }

  /** A number in its range; 0 when it is left out. */
  private double number(
      String field, Map<String, Object> part, double least, double most, boolean needed) {
    Object value = part.get(field);
    if (value instanceof Number n && n.doubleValue() >= least && n.doubleValue() <= most) {
      return n.doubleValue();
    }
    if (value != null || needed) {
      wrong(field, value == null ? "" : value, RANGE, least, most);
    }
    return 0;
  }
}
